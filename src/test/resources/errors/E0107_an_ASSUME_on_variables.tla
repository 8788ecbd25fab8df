---- MODULE E0107_an_ASSUME_on_variables ----
VARIABLE x
ASSUME x = 1 \* error[E0107]: an ASSUME can speak of constants only
====
