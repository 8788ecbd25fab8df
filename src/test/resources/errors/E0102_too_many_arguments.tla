---- MODULE E0102_too_many_arguments ----
VARIABLE x
F(a, b) == a
Init == x = F(1) \* error[E0102]: `F` takes 2 arguments
Next == x' = Init(1) \* error[E0102]: `Init` takes no arguments
====
