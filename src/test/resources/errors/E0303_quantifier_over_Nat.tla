---- MODULE E0303_quantifier_over_Nat ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \E n \in Nat : x' = n \* error[E0303]: the set Nat cannot be enumerated: it is not finite
====
