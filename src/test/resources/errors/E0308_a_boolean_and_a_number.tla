---- MODULE E0308_a_boolean_and_a_number ----
EXTENDS Integers
VARIABLE x
Init == x = TRUE
Next == /\ x = 1 \* error[E0308]: cannot tell whether the Boolean TRUE equals the number 1
        /\ x' = x
====
