---- MODULE E0308_sets_of_other_elements ----
EXTENDS Integers
VARIABLE x
Init == x = {1}
Next == /\ x = {"a"} \* error[E0308]: cannot tell whether the number 1 equals the string "a"
        /\ x' = x
====
