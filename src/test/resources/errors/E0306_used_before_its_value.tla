---- MODULE E0306_used_before_its_value ----
EXTENDS Integers
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == /\ y' = x' + 1 \* error[E0306]: `x'` is used before it has a value
        /\ x' = 1
====
