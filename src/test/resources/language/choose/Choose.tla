---- MODULE Choose ----
EXTENDS Integers, FiniteSets, Sequences
Max(S) == CHOOSE x \in S : \A y \in S : y <= x
ASSUME Max({3, 1, 2}) = 3
ASSUME (CHOOSE x \in {3, 1, 2} : TRUE) = 1
ASSUME (CHOOSE x \in -3..3 : x * x = 4) = -2
ASSUME (CHOOSE S \in SUBSET (1..3) : Cardinality(S) = 2) = {1, 2}
ASSUME (CHOOSE f \in [1..2 -> 1..2] : f[1] # f[2]) = <<1, 2>>
ASSUME (CHOOSE <<x, y>> \in (1..3) \X (1..3) : x > y) = <<2, 1>>
ASSUME (CHOOSE s \in {<<1, 2>>, <<5>>, <<0, 3>>} : TRUE) = <<5>>
ASSUME (CHOOSE r \in [a : 1..2, b : 1..2] : r.a > r.b) = [a |-> 2, b |-> 1]
ASSUME (CHOOSE S \in {{3}, {1, 2}, {}} : TRUE) = {}
ASSUME (CHOOSE S \in {{1, 3}, {2}, {1, 2}} : Cardinality(S) = 2) = {1, 2}
ASSUME (CHOOSE b \in BOOLEAN : TRUE) = FALSE
ASSUME LET n == CHOOSE i \in 1..10 : i > 4 IN n + n = 10
====
