---- MODULE E0202_constants_that_are_none ----
CONSTANT N, F(_)
VARIABLE x
Init == x = F(N)
Spec == Init /\ [][FALSE]_x
====
