---- MODULE TestsAtTheEnd ----
EXTENDS Integers
\* Once all variables have values, what follows is only tested: it holds in one way, however many there are.
VARIABLES x, y
vars == <<x, y>>
Init == x \in 0..1 /\ (x = 0 \/ x < 2) /\ y = x /\ (x = y \/ y < 2) /\ \E i \in 1..3 : i > x
Any == x < 3 \/ y < 3 \/ x = y
Before == x < 4 /\ Any /\ x' = x + 1 /\ y' = y
After == x < 4 /\ x' = x + 1 /\ y' = y /\ Any
Between == x < 4 /\ x' = x + 1 /\ Any /\ y' = y
Chosen == x' \in 0..3 /\ y' \in {x, y} /\ (x' = 0 \/ y' = y \/ x' > x) /\ \E i \in 1..2 : x' # i
Kept == UNCHANGED vars /\ (x = 0 \/ y = 0)
Instances == \A i \in 1..3 : x' = 0 /\ y' = 1 /\ (i > 0 \/ x > 0)
Nested == (x = 1 /\ x' = 2 /\ (y = 0 \/ (y = 1 /\ y' = 0))) /\ y' = 0 /\ (x' = 2 \/ y' = 0)
Chain == x' = y /\ (IF x = 0 THEN y' = x /\ (x = y \/ x < 1) ELSE y' = x /\ Any)
Next == Before \/ After \/ Between \/ Chosen \/ Kept \/ Instances \/ Nested \/ Chain
Spec == Init /\ [][Next]_vars
====
