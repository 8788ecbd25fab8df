---- MODULE Prime ----
EXTENDS Integers
VARIABLES x, y
Sum == x + y
f == [i \in 0..3 |-> i + x]
Bump(v) == v' = (v + 1) % 3
Init == x = 0 /\ y = 1
Next == \/ /\ x' = (x + 1) % 3
           /\ y' = (x + 1)' - x'
           /\ Sum' = x' + y'
           /\ FALSE
        \/ Bump(x) /\ y' = (x + x') % 3
        \/ x' = y /\ y' = (f[0])'
        \/ UNCHANGED <<x, y>> /\ Sum' = Sum
        \/ x' = 2 /\ y' = IF ENABLED (x' = 1 /\ x = 0) THEN 0 ELSE 1
====
