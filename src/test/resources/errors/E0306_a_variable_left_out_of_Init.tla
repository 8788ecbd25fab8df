---- MODULE E0306_a_variable_left_out_of_Init ----
VARIABLES x, y
Init == x = 0 \* error[E0306]: the initial predicate leaves `y` without a value
Next == UNCHANGED <<x, y>>
====
