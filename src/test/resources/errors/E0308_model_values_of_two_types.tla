---- MODULE E0308_model_values_of_two_types ----
EXTENDS Integers
CONSTANTS red, other
VARIABLE x
Init == x = red
Next == /\ x = other \* error[E0308]: cannot tell whether the model value A_red equals the model value B_other
        /\ x' = x
====
