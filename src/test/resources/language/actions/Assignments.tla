---- MODULE Assignments ----
EXTENDS Integers
VARIABLES x, y, z
vars == <<x, y, z>>
Double(v) == v * 2
Init == /\ x = 1
        /\ y \in {x, x + 1}
        /\ z = [i \in 1..2 |-> y]
Grow == /\ x < 8
        /\ x' = Double(x)
        /\ x' \in 1..16
        /\ x' = 2 * x
        /\ UNCHANGED <<y, z>>
Store == \E i \in DOMAIN z : z[i] # x /\ z' = [z EXCEPT ![i] = x] /\ UNCHANGED <<x, y>>
Reset == IF x = 8 THEN x' = 1 /\ y' = 1 /\ z' = z ELSE FALSE
Pick == CASE x = 2 -> y' = 5 /\ UNCHANGED <<x, z>> [] x = 4 -> UNCHANGED vars [] OTHER -> FALSE
Swap == LET old == y IN /\ y' = z[1]
                        /\ z' = [z EXCEPT ![1] = old]
                        /\ x' = x
Next == Grow \/ Store \/ Reset \/ Pick \/ Swap
====
