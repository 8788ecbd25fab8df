---- MODULE Tlc ----
EXTENDS Integers, TLC, Sequences
ASSUME Assert(TRUE, "never shown")
ASSUME (0 :> 1)[0] = 1
ASSUME (0 :> 1 @@ 1 :> 2) = [i \in 0..1 |-> i + 1]
ASSUME PrintT("printed")
ASSUME Print("printed", 5) = 5
ASSUME TLCEval({1, 2}) = {1, 2}
ASSUME RandomElement({4}) = 4
ASSUME TLCSet(1, 42) /\ TLCGet(1) = 42
ASSUME JavaTime > 0
====
