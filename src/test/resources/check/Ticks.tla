---- MODULE Ticks ----
\* A clock that ticks up to its limit, and what a configuration may say beside behavior and properties.
EXTENDS Naturals, TLC
VARIABLE ticks
Init == ticks = 0
Next == ticks < 3 /\ ticks' = ticks + 1
Below == ticks < 3
Shown == [doubled |-> 2 * ticks, moves |-> ticks' > ticks]
Visited == TLCGet("distinct") = 4 /\ TLCGet("generated") = 4 /\ TLCGet("diameter") = 4
Missed == TLCGet("distinct") = 5
====
---- CONFIG Ticks ----
INIT Init
NEXT Next
CHECK_DEADLOCK FALSE
ALIAS Shown
POSTCONDITION Visited
====
