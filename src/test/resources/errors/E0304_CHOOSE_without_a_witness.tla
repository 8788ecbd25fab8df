---- MODULE E0304_CHOOSE_without_a_witness ----
EXTENDS Integers
VARIABLE x
Init == x = 0
Next == x' = CHOOSE n \in 1..3 : n > 3 \* error[E0304]: no element of 1\.\.3 satisfies the CHOOSE
====
