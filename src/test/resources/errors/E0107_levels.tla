---- MODULE E0107_levels ----
VARIABLE x
A == x' = 1
B == A' \* error[E0107]: only a formula on one state can be primed
C == [](x' = 1) \* error[E0107]: `\[\]` of an action must have the form
====
