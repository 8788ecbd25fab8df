---- MODULE OfRandomization ----
EXTENDS Integers, Sequences, FiniteSets, TLC, Randomization
ASSUME Cardinality(RandomSubset(3, 1..10)) = 3 /\ RandomSubset(3, 1..10) \subseteq 1..10
ASSUME RandomSubset(0, {1}) = {} /\ RandomSubset(2, {1, 2}) = {1, 2}
ASSUME \A T \in RandomSetOfSubsets(5, 2, 1..6) : T \subseteq 1..6
ASSUME Cardinality(RandomSetOfSubsets(5, 2, 1..6)) <= 5
ASSUME RandomElement({7}) = 7 /\ RandomElement(1..3) \in 1..3
====
