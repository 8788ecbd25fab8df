---- MODULE InitialLets ----
EXTENDS Integers
\* While Init assigns, a LET means another value after each assignment, and is computed once in between.
VARIABLES x, y, z
vars == <<x, y, z>>
Paths(n) ==
  LET F[i \in 0..60] == IF i = 0 THEN n ELSE LET b == F[i - 1] IN ((b + b) % 7) + 1 IN F[60]
Doubled(S) == LET D[i \in 0..40] == IF i = 0 THEN S ELSE LET T == D[i - 1] IN T \cup {t + 1 : t \in T} IN D[40]
Init ==
  LET d == x * 2
      f == [i \in 1..2 |-> x + i]
  IN  x \in 1..2 /\ y = d /\ z \in {f[1], f[2], y} /\ Paths(x) > 0 /\ 40 + x \in Doubled({x})
Next == x' = 3 - x /\ y' = x' /\ z' = LET twice == x' * 2 IN twice + (LET w == y IN w)' \div 1
Spec == Init /\ [][Next]_vars
====
