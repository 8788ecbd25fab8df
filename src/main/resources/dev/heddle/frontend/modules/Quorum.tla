------------------------------- MODULE Quorum -------------------------------
\* All families of subsets of S, not empty and closed under larger subsets, of which any two members meet.
QuorumSystem(S) ==
  {Q \in SUBSET SUBSET S :
     /\ Q # {}
     /\ \A A, B \in Q : A \cap B # {}
     /\ \A A \in Q : \A B \in SUBSET S : A \subseteq B => B \in Q}
=============================================================================
