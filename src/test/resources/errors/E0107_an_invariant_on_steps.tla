---- MODULE E0107_an_invariant_on_steps ----
VARIABLE x
Init == x = 1
Next == x' = x
Takes(a) == a
====
