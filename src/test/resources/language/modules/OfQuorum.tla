---- MODULE OfQuorum ----
EXTENDS Naturals, FiniteSets, Quorum
ASSUME {{1}, {1, 2}} \in QuorumSystem({1, 2}) /\ {{1}, {2}} \notin QuorumSystem({1, 2})
ASSUME {Q \in SUBSET {1, 2, 3} : Cardinality(Q) > 1} \in QuorumSystem({1, 2, 3})
====
