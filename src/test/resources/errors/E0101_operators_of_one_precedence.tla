---- MODULE E0101_operators_of_one_precedence ----
VARIABLE x
Init == x = 1 = TRUE \* error[E0101]: `=` and `=` do not say which
====
