---- MODULE OfFiniteSetsExt ----
EXTENDS Integers, Sequences, FiniteSets, FiniteSetsExt, TLC
even(n) == n % 2 = 0
\* The elements are combined in ascending order, the first one with the base.
ASSUME FoldSet(LAMBDA x, s : Append(s, x), <<>>, {3, 1, 2}) = <<1, 2, 3>>
ASSUME FoldSet(+, 0, 0..10) = 55 /\ FoldSet(+, 7, {}) = 7
ASSUME FoldSet(LAMBDA x, y : x \cup y, {}, SUBSET {1, 2}) = {1, 2}
ASSUME ReduceSet(LAMBDA x, s : Append(s, x), {2, 1}, <<0>>) = <<0, 1, 2>>
ASSUME SumSet(1..4) = 10 /\ SumSet({}) = 0 /\ SumSet({-3, 5}) = 2
ASSUME ProductSet(1..4) = 24 /\ ProductSet({}) = 1
ASSUME MapThenSumSet(LAMBDA x : 2 * x, {1, 5}) = 12
\* Equal images count twice.
ASSUME MapThenSumSet(LAMBDA x : 1, {1, 5}) = 2
ASSUME FlattenSet({{1}, {2, 3}, {}}) = 1..3
ASSUME SymDiff({1, 2}, {2, 3}) = {1, 3}
ASSUME Quantify(1..9, even) = 4 /\ Quantify({}, even) = 0
ASSUME kSubset(2, 1..3) = {{1, 2}, {1, 3}, {2, 3}}
ASSUME kSubset(0, {1}) = {{}} /\ kSubset(2, {1}) = {} /\ kSubset(-1, {1}) = {}
ASSUME \A k \in 0..5 : kSubset(k, {"a", "b", "c", "d"}) = {T \in SUBSET {"a", "b", "c", "d"} : Cardinality(T) = k}
ASSUME Max({3, 1, 2}) = 3 /\ Min({3, -1, 2}) = -1
ASSUME Choices({{1, 2}, {2, 3}, {5}}) = {{2, 5}, {1, 2, 5}, {1, 3, 5}, {2, 3, 5}}
ASSUME Choices({}) = {{}} /\ Choices({{1}, {}}) = {}
ASSUME ChooseUnique({2, 3, 4, 5}, LAMBDA x : x % 3 = 1) = 4
\* Operators of the module as arguments, and inside operators that take operators.
Twice(op(_), S) == op({2 * x : x \in S})
ASSUME Twice(SumSet, 1..3) = 12 /\ Twice(Max, 1..3) = 6
Total(S, f(_)) == LET add(x, sum) == f(x) + sum IN FoldSet(add, 0, S)
ASSUME Total(1..3, LAMBDA x : x * x) = 14
====
