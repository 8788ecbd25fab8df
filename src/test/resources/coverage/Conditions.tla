---------------------------- MODULE Conditions ----------------------------
(* A number that counts from 0 to 3 and back to 0: conditions that say something and conditions that do not. *)
EXTENDS Naturals, TLC

CONSTANT Open

VARIABLES x, y

Init == x = 0 /\ y = 0

Small == x < 9

Reset == x' = 0 /\ y' = 0

(* Small and y = x are always true; Open speaks of no state; Assert is meant to be true. *)
Count ==
  /\ x < 3
  /\ Small
  /\ y = x
  /\ Open
  /\ Assert(x >= 0, "negative")
  /\ x' = x + 1
  /\ IF x < 2 THEN y' = x + 1 ELSE IF y = 2 THEN y' = 3 ELSE y' = 7

(* Evaluated by one element at least in either way. *)
Pick == \E k \in {0, 3} : x = 3 /\ k = x /\ Reset

(* x = 3 is true for 3, and x > 7 never. *)
Leap == \E k \in {2, 3} : /\ x = k
                         /\ \/ k = 3 /\ x < 3 + k /\ Reset
                            \/ x > 7 /\ Reset

(* Never taken: told as such. *)
Never == x > 4 /\ x > 5 /\ Reset

(* x > 7 is never true, and where it is asked so is x = 3 always. *)
Choose == CASE x < 3 -> Reset
            [] x > 7 -> x < 9 /\ Reset
            [] x = 3 -> Reset
            [] OTHER -> UNCHANGED <<x, y>>

Next == Count \/ Pick
NextAndLeap == Next \/ Leap
NextAndChoose == Next \/ Choose
NextAndNever == Next \/ Never
===========================================================================
