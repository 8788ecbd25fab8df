---- MODULE Quantified ----
EXTENDS Integers, FiniteSets
VARIABLES f, done
P == 1..3
Init == f = [p \in P |-> 0] /\ done = {}
Step(p, d) == /\ p \notin done
              /\ f' = [f EXCEPT ![p] = d]
              /\ done' = done \cup {p}
All == /\ \A p \in P : f[p] > 0
       /\ f' = [p \in P |-> 0] /\ done' = {}
Next == \/ \E p \in P, d \in 1..2 : Step(p, d)
        \/ \E S \in SUBSET done : S # {} /\ done' = done \ S /\ UNCHANGED f
        \/ All
====
