---- MODULE OfFolds ----
EXTENDS Naturals, Sequences, FiniteSets, Folds
least(S) == CHOOSE x \in S : \A y \in S : x <= y
greatest(S) == CHOOSE x \in S : \A y \in S : x >= y
pair(x, y) == <<x, y>>
\* The element that is chosen first is combined last.
ASSUME MapThenFoldSet(pair, 0, LAMBDA x : 10 * x, least, {1, 2, 3}) = <<10, <<20, <<30, 0>>>>>>
ASSUME MapThenFoldSet(pair, 0, LAMBDA x : x, greatest, {1, 2, 3}) = <<3, <<2, <<1, 0>>>>>>
ASSUME MapThenFoldSet(+, 5, LAMBDA x : x, least, {}) = 5
ASSUME MapThenFoldSet(LAMBDA x, y : x \cup y, {}, LAMBDA x : {{x}}, least, 1..3) = {{1}, {2}, {3}}
====
