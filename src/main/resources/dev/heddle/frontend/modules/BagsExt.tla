------------------------------ MODULE BagsExt -------------------------------
LOCAL INSTANCE Bags
LOCAL INSTANCE Integers
LOCAL INSTANCE Folds

\* B with one more x, with one x less, and with no x.
BagAdd(B, x) == [y \in DOMAIN B \cup {x} |-> CopiesIn(y, B) + (IF y = x THEN 1 ELSE 0)]
BagRemove(B, x) ==
  IF CopiesIn(x, B) > 1 THEN [B EXCEPT ![x] = @ - 1] ELSE [y \in DOMAIN B \ {x} |-> B[y]]
BagRemoveAll(B, x) == [y \in DOMAIN B \ {x} |-> B[y]]

\* Combines the image of each element under f with base, as often as the element is in B, and then what this makes of
\* the elements with one another; base should be the neutral element of op.
MapThenFoldBag(op(_, _), base, f(_), choose(_), B) ==
  LET RECURSIVE copies(_, _)
      copies(n, image) == IF n = 0 THEN base ELSE op(copies(n - 1, image), image)
  IN  MapThenFoldSet(op, base, LAMBDA x : copies(B[x], f(x)), choose, DOMAIN B)

FoldBag(op(_, _), base, B) == MapThenFoldBag(op, base, LAMBDA x : x, LAMBDA S : CHOOSE x \in S : TRUE, B)

SumBag(B)     == FoldBag(+, 0, B)
ProductBag(B) == FoldBag(LAMBDA x, y : x * y, 1, B)
=============================================================================
