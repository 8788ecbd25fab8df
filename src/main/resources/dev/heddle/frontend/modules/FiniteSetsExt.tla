--------------------------- MODULE FiniteSetsExt ---------------------------
LOCAL INSTANCE Integers
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE Folds
LOCAL INSTANCE Functions

\* Combines the elements of the set, in the order in which CHOOSE takes them:
\* op(last, ... op(second, op(first, base))).
FoldSet(op(_, _), base, set) ==
  LET RECURSIVE fold(_, _)
      fold(rest, result) ==
        IF rest = {} THEN result
        ELSE LET x == CHOOSE x \in rest : TRUE IN fold(rest \ {x}, op(x, result))
  IN  fold(set, base)

\* An older name, with the operands in another order.
ReduceSet(op(_, _), set, acc) == FoldSet(op, acc, set)

SumSet(set)     == FoldSet(+, 0, set)
ProductSet(set) == FoldSet(LAMBDA x, y : x * y, 1, set)

\* The names that these two had before.
LOCAL Sum(set)     == SumSet(set)
LOCAL Product(set) == ProductSet(set)

\* The sum of op(x) for the elements x of the set.
MapThenSumSet(op(_), set) == FoldSet(LAMBDA x, sum : op(x) + sum, 0, set)

FlattenSet(S) == UNION S

\* What is in one of the two sets but not in both.
SymDiff(A, B) == (A \cup B) \ (A \cap B)

\* How many elements pass the test.
Quantify(S, P(_)) == Cardinality({x \in S : P(x)})

\* The subsets of S with k elements.
kSubset(k, S) == {T \in SUBSET S : Cardinality(T) = k}

\* The greatest and the least number of a finite set that is not empty.
Max(S) == CHOOSE x \in S : \A y \in S : y <= x
Min(S) == CHOOSE x \in S : \A y \in S : x <= y

\* The sets that take one element from each of the given sets.
Choices(Sets) == {Range(choice) : choice \in {f \in [Sets -> UNION Sets] : \A T \in Sets : f[T] \in T}}

\* The one element that passes the test; there must be exactly one.
ChooseUnique(S, P(_)) == CHOOSE x \in S : {y \in S : P(y)} = {x}
============================================================================
