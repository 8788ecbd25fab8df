---- MODULE Counter ----
EXTENDS Integers
CONSTANT Step
VARIABLE n
Start == n = 0
Go == n < 4 /\ n' = n + Step
Twice(x) == x * 2 * Step
====
