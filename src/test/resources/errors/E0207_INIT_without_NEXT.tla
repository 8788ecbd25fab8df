---- MODULE E0207_INIT_without_NEXT ----
VARIABLE x
Init == x = 1
====
