---- MODULE E0203_keywords ----
VARIABLE x
Spec == x = 1 /\ [][FALSE]_x
====
