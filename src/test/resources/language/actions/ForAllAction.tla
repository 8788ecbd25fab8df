---- MODULE ForAllAction ----
EXTENDS Integers
VARIABLES x, y
Init == x = 0 /\ y = 0
\* The instances of a universal quantifier are conjuncts, each of which may assign or branch.
Next == /\ x < 4
        /\ \A i \in 1..2 : (\/ i = 1 /\ x' = x + 1
                            \/ i = 1 /\ x' = x + 2
                            \/ i = 2 /\ y' = x'
                            \/ i = 2 /\ y' = 0)
====
