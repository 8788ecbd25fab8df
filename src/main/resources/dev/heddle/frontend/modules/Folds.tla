------------------------------- MODULE Folds -------------------------------
\* Takes the elements of the finite set S one after the other as `choose` picks them, and combines their images under
\* f from the last one, with base, to the first one: op(f(first), op(f(second), ... op(f(last), base))).
MapThenFoldSet(op(_, _), base, f(_), choose(_), S) ==
  LET fold[T \in SUBSET S] ==
        IF T = {} THEN base
        ELSE LET picked == choose(T) IN op(f(picked), fold[T \ {picked}])
  IN  fold[S]
============================================================================
