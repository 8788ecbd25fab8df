---- MODULE NamedPrimes ----
\* What is defined as a primed variable is assigned as that.
EXTENDS Naturals
VARIABLES x, y
after == x'
Init == x = 1 /\ y = 0
Set == x < 4 /\ after = x + 1 /\ LET n == y' IN n = after
Choose == x = 4 /\ after \in {5, 6} /\ LET n == y' IN n \in {0, 1} /\ n + after < 7
Next == Set \/ Choose
====
