---- MODULE FunctionsAsActions ----
EXTENDS Integers
\* A function that is given by a rule is entered like an operator; one that is a table is looked up.
VARIABLES x, y
vars == <<x, y>>
Table[n \in 0..5] == n < 3 \/ n < 10
OfState[n \in 0..5] == n < 3 \/ n + x < 10
Recursive[n \in 0..9] == n = 0 \/ n = 1 \/ \E k \in 1..2 : k <= n /\ Recursive[n - k]
Pair[i \in 0..5, j \in 0..5] == i < x \/ j < 9
Act[n \in 1..2] == x' = n \/ x' = x + n
Safe(n) ==
  LET S[i \in 0..n] == i = 0 \/ \E j \in 0..(i - 1) : j + 1 >= i - x /\ (j # 0 => S[j]) IN S[n]
Local(n) == LET B == [i \in 0..n |-> i = 0 \/ i < x \/ i = 3] IN B[n]
Step == x' = (x + 1) % 4
Next ==
  \/ Table[1] /\ Step /\ y' = 1
  \/ OfState[1] /\ Step /\ y' = 2
  \/ Recursive[4] /\ Step /\ y' = 3
  \/ Pair[1, 2] /\ Step /\ y' = 4
  \/ x < 4 /\ Act[1] /\ y' = 5
  \/ \E n \in 1..3 : Safe(n) /\ Step /\ y' = n + 5
  \/ Local(3) /\ Step /\ y' = 9
  \/ (x > 1 => Recursive[x]) /\ x' = 0 /\ y' = 10
Init == x = 0 /\ Recursive[3] /\ Pair[x, x] /\ y = 0
Spec == Init /\ [][Next]_vars
====
