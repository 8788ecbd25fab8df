---- MODULE Rounds ----
\* A counter that goes round, and three invariants of which it breaks two.
EXTENDS Naturals, Bounds
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 5
A == x < 2
B == x # 3
C == x < Most
====
---- CONFIG Rounds ----
INIT Init NEXT Next INVARIANTS A B C
====
