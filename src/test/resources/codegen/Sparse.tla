------------------------------- MODULE Sparse -------------------------------
(***************************************************************************)
(* Few numbers that lie far apart: in a slot as numbers of a universe, in  *)
(* arithmetic and in a set.                                                *)
(***************************************************************************)
EXTENDS Integers
VARIABLES x, s
Far == {1, 1000000000, -1000000001, 2147483648}

Init == x = 1 /\ s = {}

Turn == x' = -x /\ s' = s \cup {x}
Jump == (x' = 1000000000 \/ x' = -1000000001 \/ x' = 2147483648) /\ UNCHANGED s
Take == \E e \in s : x' = e /\ s' = s \ {e}
Next == Turn \/ Jump \/ Take
Known == \A e \in s \cup {x} : e \in Far \/ -e \in Far
=============================================================================
