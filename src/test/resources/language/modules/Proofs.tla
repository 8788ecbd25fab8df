---- MODULE Proofs ----
\* A specification with proofs runs without a prover.
EXTENDS Integers, FiniteSets, FiniteSetTheorems, SequenceTheorems, NaturalsInduction, TLAPS,
        FoldsTheorems, GraphTheorems, QuorumTheorems
double(n) == 2 * n
THEOREM Even == \A n \in Nat : double(n) % 2 = 0
<1> DEFINE P(n) == double(n) % 2 = 0
<1>1. P(0) BY DEF double
<1>2. \A n \in Nat : P(n) => P(n + 1) BY SMT DEF double
<1>3. \A n \in Nat : P(n) BY <1>1, <1>2, NatInduction, IsaM("blast")
<1> QED BY <1>3
LEMMA Counted == ASSUME NEW S, IsFiniteSet(S) PROVE Cardinality(S) \in Nat
  BY FS_CardinalityType, SMTT(30)
LEMMA OneMore == ASSUME NEW S, NEW s \in Seq(S), NEW e \in S PROVE Len(Append(s, e)) = Len(s) + 1
  BY AppendProperties, Zenon
LEMMA Turned == ASSUME NEW G, IsDirectedGraph(G) PROVE Transpose(Transpose(G)) = G
  BY TransposeTranspose
LEMMA Meet == ASSUME NEW S, NEW Q \in QuorumSystem(S), NEW A \in Q PROVE A \cap A # {}
  BY QuorumsIntersect, MapThenFoldSetEmpty
ASSUME double(3) = 6
====
