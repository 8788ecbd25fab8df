---- MODULE PrimedArguments ----
EXTENDS Integers
VARIABLES x, y
\* A parameter for which a primed variable is passed can be assigned, also where it is passed on.
Send(value, old, new) == new = (old + value) % 4
Pick(new, S) == new \in S
Pass(value, old, new) == Send(value, old, new)
Init == x = 0 /\ y = 0
Next == \/ Pass(1, x, x') /\ UNCHANGED y
        \/ Pick(y', {x, 3}) /\ x' = x
        \/ x' = 2 /\ Pass(1, x, x') /\ Pick(y', {0})
====
