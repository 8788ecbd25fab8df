---- MODULE OfRelation ----
EXTENDS Integers, FiniteSets, Relation
S == 0..2
ASSUME IsReflexiveUnder(<=, S) /\ ~IsReflexiveUnder(<, S)
ASSUME IsIrreflexiveUnder(<, S) /\ ~IsIrreflexiveUnder(=, S)
ASSUME IsSymmetricUnder(=, S) /\ ~IsSymmetricUnder(<, S)
ASSUME IsAntiSymmetricUnder(<=, S) /\ ~IsAntiSymmetricUnder(LAMBDA x, y : TRUE, S)
ASSUME IsAsymmetricUnder(<, S) /\ ~IsAsymmetricUnder(<=, S)
ASSUME IsTransitiveUnder(<, S) /\ ~IsTransitiveUnder(#, S)
ASSUME IsStrictlyPartiallyOrderedUnder(<, S) /\ ~IsStrictlyPartiallyOrderedUnder(<=, S)
ASSUME IsPartiallyOrderedUnder(<=, S) /\ ~IsPartiallyOrderedUnder(<, S)
ASSUME IsStrictlyTotallyOrderedUnder(<, S) /\ ~IsStrictlyTotallyOrderedUnder(LAMBDA x, y : FALSE, S)
ASSUME IsTotallyOrderedUnder(<=, S) /\ ~IsTotallyOrderedUnder(=, S)
next == [x, y \in S |-> y = x + 1]
ASSUME TransitiveClosure(next, S) = [x, y \in S |-> x < y]
ASSUME ReflexiveTransitiveClosure(next, S) = [x, y \in S |-> x <= y]
ASSUME ~IsConnected(next, S) /\ IsConnected([x, y \in S |-> y = (x + 1) % 3], S)
====
