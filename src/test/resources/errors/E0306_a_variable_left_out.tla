---- MODULE E0306_a_variable_left_out ----
EXTENDS Integers
VARIABLES x, y, z
Init == x = 0 /\ y = 0 /\ z = 0
Step == x' = 1 \* error[E0306]: action `Step` leaves `y'`, `z'` without a value
Next == Step
====
