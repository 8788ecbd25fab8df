------------------------------ MODULE Overflow ------------------------------
(***************************************************************************)
(* Integers that leave a slot, an int and a long, alone, in functions, in  *)
(* sets and in sequences, and come back.                                   *)
(***************************************************************************)
EXTENDS Integers, Sequences
VARIABLES x, f, s, q, n
vars == <<x, f, s, q, n>>

Init == x = 1 /\ f = [i \in 0..1 |-> -1] /\ s = {} /\ q = <<>> /\ n = 0

Grow == /\ n < 12
        /\ n' = n + 1
        /\ x' = x * 1000
        /\ f' = [f EXCEPT ![n % 2] = @ * 70000 - x]
        /\ s' = s \cup {x}
        /\ q' = Append(q, x + 1)
Shrink == /\ n > 3
          /\ n' = 0
          /\ x' = x \div 1000000
          /\ f' = [i \in 0..1 |-> f[1 - i] % 1000]
          /\ s' = {e \in s : e < 2000000000}
          /\ q' = IF Len(q) > 6 THEN <<>> ELSE Tail(q)
Next == Grow \/ Shrink
Bounded == n < 40 /\ Len(q) < 20
Ordered == \A e \in s : e > 0 /\ e \in Int
=============================================================================
