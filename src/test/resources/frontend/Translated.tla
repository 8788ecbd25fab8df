---- MODULE Translated ----
EXTENDS Naturals
(* --algorithm Old {
 variable x = 0;
  { a: x := 1; b: x := 2; } } *)
\* BEGIN TRANSLATION (chksum(pcal) = "128b78fb" /\ chksum(tla) = "1fb68cc7")
VARIABLES x, pc

vars == << x, pc >>

Init == (* Global variables *)
        /\ x = 0
        /\ pc = "a"

a == /\ pc = "a"
     /\ x' = 1
     /\ pc' = "b"

b == /\ pc = "b"
     /\ x' = 2
     /\ pc' = "Done"

(* Allow infinite stuttering to prevent deadlock on termination. *)
Terminating == pc = "Done" /\ UNCHANGED vars

Next == a \/ b
           \/ Terminating

Spec == Init /\ [][Next]_vars

Termination == <>(pc = "Done")

\* END TRANSLATION 
Small == x = 2
====
