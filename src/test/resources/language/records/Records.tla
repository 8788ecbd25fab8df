---- MODULE Records ----
EXTENDS Integers
r == [name |-> "x", size |-> 3]
ASSUME r.name = "x" /\ r["size"] = 3 /\ DOMAIN r = {"name", "size"}
ASSUME [a |-> 1, b |-> 2] = [b |-> 2, a |-> 1]
ASSUME [a |-> 1] # [a |-> 2]
ASSUME [r EXCEPT !.size = @ + 1].size = 4
ASSUME \A s \in [a : {1, 2}, b : BOOLEAN] : s.a \in 1..2 /\ s.b \in BOOLEAN
ASSUME [[a |-> [b |-> 1]] EXCEPT !.a.b = 2].a.b = 2
ASSUME r \in [name : STRING, size : Nat]
ASSUME [a |-> 1] = [x \in {"a"} |-> 1]
====
