---- MODULE Level ----
\* The level of a state bounds the search, in a constraint, in an action and in an invariant.
EXTENDS Naturals, TLC
VARIABLES x, y
Init == x = 0 /\ y \in 0..1
Next == \/ x' = x + 1 /\ y' = y /\ TLCGet("level") < 6
        \/ x' = x /\ y' = (y + 1) % 3
Bound == TLCGet("level") < 5 \/ y = 0
Low == x <= TLCGet("level")
====
