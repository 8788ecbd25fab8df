----------------------------- MODULE Relation -------------------------------
\* A relation over a set S is a function R from pairs to BOOLEAN. The operators whose name ends in Under take an
\* operator for it.
LOCAL INSTANCE Naturals
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE FiniteSetsExt

IsReflexive(R, S)     == \A x \in S : R[x, x]
IsIrreflexive(R, S)   == \A x \in S : ~R[x, x]
IsSymmetric(R, S)     == \A x, y \in S : R[x, y] <=> R[y, x]
IsAntiSymmetric(R, S) == \A x, y \in S : R[x, y] /\ R[y, x] => x = y
IsAsymmetric(R, S)    == \A x, y \in S : ~R[x, y] \/ ~R[y, x]
IsTransitive(R, S)    == \A x, y, z \in S : R[x, y] /\ R[y, z] => R[x, z]

IsStrictlyPartiallyOrdered(R, S) == IsIrreflexive(R, S) /\ IsAntiSymmetric(R, S) /\ IsTransitive(R, S)
IsPartiallyOrdered(R, S)         == IsReflexive(R, S) /\ IsAntiSymmetric(R, S) /\ IsTransitive(R, S)
IsStrictlyTotallyOrdered(R, S) ==
  IsStrictlyPartiallyOrdered(R, S) /\ \A x, y \in S : x = y \/ R[x, y] \/ R[y, x]
IsTotallyOrdered(R, S) == IsPartiallyOrdered(R, S) /\ \A x, y \in S : R[x, y] \/ R[y, x]

LOCAL relation(op(_, _), S) == [p \in S \X S |-> op(p[1], p[2])]

IsReflexiveUnder(op(_, _), S)                == IsReflexive(relation(op, S), S)
IsIrreflexiveUnder(op(_, _), S)              == IsIrreflexive(relation(op, S), S)
IsSymmetricUnder(op(_, _), S)                == IsSymmetric(relation(op, S), S)
IsAntiSymmetricUnder(op(_, _), S)            == IsAntiSymmetric(relation(op, S), S)
IsAsymmetricUnder(op(_, _), S)               == IsAsymmetric(relation(op, S), S)
IsTransitiveUnder(op(_, _), S)               == IsTransitive(relation(op, S), S)
IsStrictlyPartiallyOrderedUnder(op(_, _), S) == IsStrictlyPartiallyOrdered(relation(op, S), S)
IsPartiallyOrderedUnder(op(_, _), S)         == IsPartiallyOrdered(relation(op, S), S)
IsStrictlyTotallyOrderedUnder(op(_, _), S)   == IsStrictlyTotallyOrdered(relation(op, S), S)
IsTotallyOrderedUnder(op(_, _), S)           == IsTotallyOrdered(relation(op, S), S)

\* The least transitive relation that contains R: Warshall's algorithm, one node after the other.
TransitiveClosure(R, S) ==
  LET through(z, Q) == [x, y \in S |-> Q[x, y] \/ (Q[x, z] /\ Q[z, y])]
  IN  FoldSet(through, [x, y \in S |-> R[x, y]], S)

ReflexiveTransitiveClosure(R, S) ==
  LET closure == TransitiveClosure(R, S) IN [x, y \in S |-> x = y \/ closure[x, y]]

\* Whether R leads from each element to each other one.
IsConnected(R, S) ==
  LET closure == ReflexiveTransitiveClosure(R, S) IN \A x, y \in S : closure[x, y]
=============================================================================
