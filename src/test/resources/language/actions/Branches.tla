---- MODULE Branches ----
EXTENDS Integers
VARIABLES x, y
Init == x \in 0..1 /\ y = 0
\* Each way in which a disjunction or a quantifier holds is a successor, also where they are the same.
Next == /\ x < 3
        /\ x \in {0, 1, 2} \/ x >= 0
        /\ \E i \in 1..2 : x' = x + i \/ x' = x + 1
        /\ y' \in {y, 1}
====
