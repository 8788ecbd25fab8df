--------------------------- MODULE QuorumTheorems ---------------------------
\* Facts about quorum systems.
EXTENDS Quorum, Integers, FiniteSets

THEOREM QuorumsIntersect ==
  ASSUME NEW S, NEW QS \in QuorumSystem(S), NEW Q1 \in QS, NEW Q2 \in QS
  PROVE  \E e \in S : e \in Q1 /\ e \in Q2
THEOREM QuorumSuperset ==
  ASSUME NEW S, NEW QS \in QuorumSystem(S), NEW Q1 \in QS, NEW Q2 \in SUBSET S, Q1 \subseteq Q2
  PROVE  Q2 \in QS
THEOREM MajoritiesQuorumSystem ==
  ASSUME NEW S, S # {}, IsFiniteSet(S)
  PROVE  {M \in SUBSET S : Cardinality(M) * 2 > Cardinality(S)} \in QuorumSystem(S)
=============================================================================
