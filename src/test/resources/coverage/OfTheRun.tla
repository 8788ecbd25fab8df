---- MODULE OfTheRun ----
\* What TLCGet tells is of the run: asked again when it is over, it says nothing of the states.
EXTENDS Naturals, TLC
VARIABLE x
Level == LET T == INSTANCE TLC IN T!TLCGet("level")
Early == Level < 3
Init == x = 0
Next == Early /\ x' = x + 1
Implies == Level = 2 => x < 5
ImpliesAtOnce == TLCGet("level") = 2 => x < 5
====
