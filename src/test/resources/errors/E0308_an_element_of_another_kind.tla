---- MODULE E0308_an_element_of_another_kind ----
EXTENDS Integers
VARIABLE x
Init == x = "a"
Next == /\ x \in 1..3 \* error[E0308]: cannot tell whether the string "a" is an element of 1\.\.3
        /\ x' = x
====
