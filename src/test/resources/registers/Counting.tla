---- MODULE Counting ----
\* A constraint that counts how often it is asked, and ends the search after a while.
EXTENDS Naturals, TLC
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == \/ x < 3 /\ \E k \in 1..2 : x' = x + k /\ y' = y
        \/ y < 2 /\ y' = y + 1 /\ x' = x
ASSUME TLCSet(1, 0)
Count == TLCSet(1, TLCGet(1) + 1) /\ TLCGet(1) < 12
====
