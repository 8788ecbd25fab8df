---- MODULE E0205_a_constant_assigned_twice ----
CONSTANT N
VARIABLE x
Spec == x = N /\ [][FALSE]_x
====
