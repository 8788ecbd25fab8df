---- MODULE E0311_Assert_failed ----
EXTENDS Integers, TLC
VARIABLE x
Init == x = 0
Next == /\ Assert(x < 2, "x grew") \* error[E0311]: x grew
        /\ x' = x + 1
====
