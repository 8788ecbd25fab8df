---- MODULE E0302_outside_the_domain ----
EXTENDS Integers
VARIABLES f, x
Init == f = [i \in 0..3 |-> i] /\ x = 5
Next == /\ f[x] = 1 \* error[E0302]: applied a function to 5, which is not in its domain \{0, 1, 2, 3\}
        /\ UNCHANGED <<f, x>>
====
