---- MODULE E0305_CASE_without_a_true_arm ----
EXTENDS Integers
VARIABLE x
Init == x = 0
Next == x' = CASE x = 1 -> 2 [] x = 2 -> 3 \* error[E0305]: no arm of the CASE is true, and it has no OTHER
====
