---- MODULE E0101_a_string_not_closed ----
VARIABLE x
Init == x = "abc \* error[E0101]: the string is not closed
====
