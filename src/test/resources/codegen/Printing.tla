------------------------------ MODULE Printing ------------------------------
(***************************************************************************)
(* Predicates of every kind that print, which is left to the evaluator,    *)
(* before or behind others of the kind that are compiled.                  *)
(***************************************************************************)
EXTENDS Integers, TLC
VARIABLES x, y
vars == <<x, y>>

Init == x = 0 /\ y = 0
Next == x' = (x + 1) % 5 /\ y' \in 0..3

Low == Print("low", x + y < 6)
Even == x + y # 3
Slow == Print("slow", x' - x < 2 /\ y' # 1 + x)
Up == y' >= y - 1
Few == y < 3
Rare == Print("rare", x # 3)
Steps == [][Print("step", y' # x)]_vars
Climbs == [][y' < 3]_vars
=============================================================================
