---- MODULE E0206_unknown_properties ----
VARIABLE x
Spec == x = 1 /\ [][FALSE]_x
TypeOK == x = 1
====
