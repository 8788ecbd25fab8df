---- MODULE HigherOrder ----
EXTENDS Integers
VARIABLES x, y
vars == <<x, y>>
Guarded(g, action) == g /\ action
Twice(Op(_), v) == Op(v) \/ Op(v + 1)
Set(v) == x' = v /\ UNCHANGED y
Keep(var) == var' = var
Both(A, B) == A /\ B
Init == x = 0 /\ y = 0
Next == \/ x = 0 /\ Guarded(y < 3, x' = x + 1 /\ y' \in {y, y + 1})
        \/ FALSE /\ x' = 7
        \/ x = 1 /\ Twice(Set, 2)
        \/ /\ x = 2
           /\ Twice(LAMBDA v : (x' = v /\ y' = 0) \/ (x' = 0 /\ y' = v), x)
        \/ x = 3 /\ Both(x' = 0 \/ x' = 1, Keep(y))
        \/ x = 3 /\ Keep(x) /\ Keep(y)
====
