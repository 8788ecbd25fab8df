---- MODULE Algebra ----
EXTENDS Integers, FiniteSets
ASSUME {1, 2} \cup {2, 3} = {1, 2, 3}
ASSUME {1, 2} \cap {2, 3} = {2}
ASSUME {1, 2} \ {2, 3} = {1}
ASSUME 1..3 = {3, 1, 2, 1}
ASSUME 5..4 = {}
ASSUME UNION {{1}, {2}, {1, 3}} = 1..3
ASSUME UNION {} = {}
ASSUME SUBSET {1, 2} = {{}, {1}, {2}, {1, 2}}
ASSUME Cardinality(SUBSET (1..4)) = 16
ASSUME {x * x : x \in -2..2} = {0, 1, 4}
ASSUME {x + y : x \in 1..2, y \in {10, 20}} = {11, 12, 21, 22}
ASSUME {x \in 1..10 : x % 3 = 0} = {3, 6, 9}
ASSUME {p[1] : p \in {1, 2} \X {3}} = {1, 2}
ASSUME {<<x, y>> \in {1, 2} \X {1, 2} : x < y} = {<<1, 2>>}
ASSUME {x + y : <<x, y>> \in {<<1, 2>>, <<3, 4>>}} = {3, 7}
ASSUME {1, 2} \subseteq {1, 2, 3} /\ ~({0} \subseteq {1}) /\ {} \subseteq {}
ASSUME {{}, {1}} # {{}}
ASSUME (1..3) \cup {} = 1..3 /\ (1..3) \cap Nat = 1..3
ASSUME Cardinality({1, 1, 2}) = 2 /\ IsFiniteSet({}) /\ Cardinality({}) = 0
ASSUME Cardinality((1..3) \X (1..4)) = 12 /\ Cardinality([1..3 -> 1..2]) = 8
ASSUME {{1, 2}, {2, 1}} = {{1, 2}}
ASSUME \A S \in SUBSET (1..3) : S \cup S = S
ASSUME [1..2 -> {0}] = {<<0, 0>>}
ASSUME [{} -> {1}] = {<<>>} /\ [{1} -> {}] = {}
ASSUME [a : {1}, b : {2, 3}] = {[a |-> 1, b |-> 2], [a |-> 1, b |-> 3]}
====
