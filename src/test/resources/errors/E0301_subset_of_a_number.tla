---- MODULE E0301_subset_of_a_number ----
EXTENDS Integers
VARIABLE x
Init == x = 1
Next == /\ x \cup {1} = {1} \* error[E0301]: `\\cup` is applied to the number 1, which is not a set
        /\ x' = x
====
