---- MODULE E0301_arithmetic_on_a_string ----
EXTENDS Integers
VARIABLE x
Init == x = "a"
Next == x' = x + 1 \* error[E0301]: `\+` is applied to the string "a", which is not an integer
====
