---- MODULE E0310_recursion_without_end ----
EXTENDS Integers
VARIABLE x
RECURSIVE Forever(_)
Forever(n) == 1 + Forever(n + 1) \* error[E0310]: the recursion of `Forever` does not end, or is too deep
Init == x = 0
Next == x' = Forever(x)
====
