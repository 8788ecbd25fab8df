---- MODULE HugeConstantSets ----
EXTENDS Integers
VARIABLES x, y
\* The set of all records of functions has more elements than can be enumerated, and is asked only for membership.
Huge == [1..9 -> [a : 1..99, b : SUBSET (1..40)]]
Tables == [f |-> Huge, n |-> 3]
Init == x = [i \in 1..9 |-> [a |-> i, b |-> {}]] /\ y = 0
Next == \/ y < 3 /\ x \in Huge /\ y' = y + 1 /\ x' = [x EXCEPT ![1] = [a |-> y, b |-> {y}]]
        \/ x \in Tables.f /\ y' = 0 /\ UNCHANGED x
        \/ (IF y = 3 THEN Huge ELSE {}) # {} /\ UNCHANGED <<x, y>>
        \/ {<<y, y>>} \in SUBSET ((0..9) \X (0..9)) /\ y = 1 /\ UNCHANGED <<x, y>>
====
