---- MODULE StandardModules ----
\* Standard modules under a name: what stands there means what it means in TLC, not what the module's text defines.
N == INSTANCE Naturals
I == INSTANCE Integers
S == INSTANCE Sequences
F == INSTANCE FiniteSets
T == INSTANCE TLC
B == INSTANCE Bags
VARIABLE x
ASSUME N!+(1, 2) = 3 /\ I!-.(3) \in I!Int /\ 3 \in N!Nat /\ N!..(1, 3) = {1, 2, 3}
ASSUME S!Append(<<1>>, 2) = <<1, 2>> /\ S!Len(<<1>>) = 1 /\ <<1>> \in S!Seq({1})
ASSUME F!Cardinality({1, 2}) = 2 /\ F!IsFiniteSet({})
ASSUME T!ToString({1, 2}) = "{1, 2}" /\ T!@@(T!:>(1, 2), T!:>(2, 2)) = <<2, 2>> /\ T!Assert(TRUE, "")
ASSUME B!CopiesIn(1, B!SetToBag({1, 2})) = 1
ASSUME LET M == INSTANCE Naturals IN M!*(3, 4) = 12 /\ M!<(3, 4) /\ ~M!>(3, 4)
ASSUME LET M == INSTANCE Sequences IN M!Append(<<1>>, 2) = <<1, 2>> /\ <<1>> \in M!Seq({1})
ASSUME LET M == INSTANCE FiniteSets IN M!Cardinality({1, 2}) = 2
ASSUME LET M == INSTANCE TLC IN M!ToString(1) = "1" /\ M!Assert(TRUE, "") /\ M!TLCEval({1}) = {1}
ASSUME \A n \in {1, 2} : LET M == INSTANCE Naturals IN M!+(n, n) = M!*(2, n)
ASSUME LET M == INSTANCE Naturals Apply(f(_, _)) == f(3, 4) IN Apply(M!+) = 7
Init == x = 1
Next == x' = I!+(x, 1) /\ I!<(x, 5) /\ T!TLCEval(x) = x
====
