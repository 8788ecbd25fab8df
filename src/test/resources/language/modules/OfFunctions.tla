---- MODULE OfFunctions ----
EXTENDS Integers, Sequences, FiniteSets, Functions, TLC
f == [a |-> 0, b |-> 1, c |-> 2]
ASSUME Restrict(f, {"a"}) = [a |-> 0]
ASSUME RestrictDomain(f, LAMBDA x : x # "b") = [a |-> 0, c |-> 2]
ASSUME RestrictValues(f, LAMBDA y : y > 0) = [b |-> 1, c |-> 2]
ASSUME RestrictValues(<<0, 1, 2>>, LAMBDA y : y # 1) = (1 :> 0 @@ 3 :> 2)
ASSUME IsRestriction([a |-> 0], f) /\ IsRestriction(f, f)
ASSUME ~IsRestriction([a |-> 1], f) /\ ~IsRestriction(f, [a |-> 0])
ASSUME Range(f) = 0..2 /\ Range(<<1, 1>>) = {1} /\ Range(<<>>) = {}
ASSUME Pointwise(f, f, +) = [a |-> 0, b |-> 2, c |-> 4]
ASSUME Inverse(f, DOMAIN f, Range(f)) = (0 :> "a" @@ 1 :> "b" @@ 2 :> "c")
ASSUME Inverse(f, DOMAIN f, {1}) = (1 :> "b")
\* Of several arguments with one result it takes the one that CHOOSE takes.
ASSUME AntiFunction(<<5, 6, 5>>) = (5 :> 1 @@ 6 :> 2)
ASSUME AntiFunction(<<>>) = <<>>
ASSUME IsInjective(f) /\ ~IsInjective(<<1, 2, 1>>) /\ IsInjective(<<>>)
ASSUME Cardinality(Injection(1..2, 1..3)) = 6 /\ Injection(1..2, {1}) = {}
ASSUME Cardinality(Surjection(1..3, 1..2)) = 6 /\ Surjection({1}, 1..2) = {}
ASSUME Cardinality(Bijection(1..3, 1..3)) = 6 /\ Bijection(1..2, 1..3) = {}
ASSUME \A S, T \in SUBSET {1, 2} :
  /\ ExistsInjection(S, T) <=> Injection(S, T) # {}
  /\ ExistsSurjection(S, T) <=> Surjection(S, T) # {}
  /\ ExistsBijection(S, T) <=> Bijection(S, T) # {}
ASSUME FoldFunction(LAMBDA x, s : Append(s, x), <<>>, <<3, 1, 2>>) = <<3, 1, 2>>
ASSUME FoldFunction(+, 0, f) = 3
ASSUME FoldFunctionOnSet(+, 0, f, {"a", "c"}) = 2 /\ FoldFunctionOnSet(+, 9, f, {}) = 9
====
