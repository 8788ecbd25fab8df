---- MODULE NegativeNumbers ----
EXTENDS Integers
VARIABLES x, s, f
Init == x \in {-3, 5} /\ s \in SUBSET {-7, -3} /\ f = [n \in {-3, 5} |-> n]
Next == /\ x' = IF x \in {-3} THEN 5 ELSE -3
        /\ s' = {n \in {-7, -3} : n \notin s}
        /\ f' = [f EXCEPT ![x] = -f[x]]
Members == (x \in s \cup {5, -7}) = (x = 5 \/ -3 \in s)
Applied == f[x] \in {3, -3, 5, -5} /\ [n \in {-3} |-> x][-3] = x
====
