---- MODULE Lets ----
EXTENDS Integers
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == \/ LET n == x' IN /\ \/ x' = 1
                             \/ x' = 2
                          /\ y' = n
        \/ LET A == x' = 3
               B(v) == y' = v
           IN A /\ B(x)
        \/ LET n == x + 1 IN x < 3 /\ x' = n /\ y' = n - 1
        \/ \E v \in {x} : LET m == v IN x' = m /\ y' = y
====
