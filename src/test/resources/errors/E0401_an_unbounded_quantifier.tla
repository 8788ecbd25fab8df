---- MODULE E0401_an_unbounded_quantifier ----
EXTENDS Integers
VARIABLE x
Init == x = 7
Next == x' = CHOOSE n : n > x \* error[E0401]: unbounded CHOOSE
====
