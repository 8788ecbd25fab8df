------------------------------- MODULE Beads --------------------------------
(***************************************************************************)
(* A string of beads that grows by a bead, or by its own copy until it is  *)
(* too long for a slot. Beads of different colours can be exchanged.       *)
(***************************************************************************)
EXTENDS Sequences, TLC, Naturals
CONSTANT Colours
VARIABLE string

Alike == Permutations(Colours)

Init == string = <<>>
Next == \/ Len(string) < 3 /\ \E c \in Colours : string' = Append(string, c)
        \/ Len(string) \in 3 .. 12 /\ string' = string \o string
        \/ Len(string) > 21 /\ \E c \in Colours : string' = Append(Tail(Tail(string)), c)
=============================================================================
