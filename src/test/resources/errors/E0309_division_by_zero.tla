---- MODULE E0309_division_by_zero ----
EXTENDS Integers
VARIABLE x
Init == x = 0
Next == x' = 1 \div x \* error[E0309]: division by zero: 1 \\div 0
====
