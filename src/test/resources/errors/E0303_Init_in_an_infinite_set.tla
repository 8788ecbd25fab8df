---- MODULE E0303_Init_in_an_infinite_set ----
EXTENDS Integers
VARIABLE x
Init == x \in [1..2 -> Int] \* error[E0303]: the set \[1\.\.2 -> Int\] cannot be enumerated: it is not finite
Next == x' = x
====
