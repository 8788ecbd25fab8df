---- MODULE E0204_constants_unassigned ----
CONSTANTS N,
  F(_) \* error[E0204]: the constant `F` has no value
CONSTANT M \* error[E0204]: the constant `M` has no value
VARIABLE x
Spec == x = F(N) /\ [][FALSE]_x
====
