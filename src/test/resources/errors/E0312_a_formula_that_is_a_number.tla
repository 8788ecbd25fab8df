---- MODULE E0312_a_formula_that_is_a_number ----
EXTENDS Integers
VARIABLE x
Init == x = 7
Next == /\ x \* error[E0312]: a formula has the value the number 7, which is not TRUE or FALSE
        /\ x' = x
====
