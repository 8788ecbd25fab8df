---- MODULE Instance ----
EXTENDS Integers
VARIABLES a, b
A == INSTANCE Counter WITH Step <- 1, n <- a
B(s) == INSTANCE Counter WITH Step <- s, n <- b
Init == A!Start /\ B(2)!Start
Next == (A!Go /\ UNCHANGED b) \/ (B(2)!Go /\ a' = a)
ASSUME A!Twice(3) = 6 /\ B(5)!Twice(1) = 10
====
