---- MODULE E0302_no_such_field ----
VARIABLE r
Init == r = [a |-> 1]
Next == r' = r.b \* error[E0302]: the record \[a \|-> 1\] has no field `b`
====
