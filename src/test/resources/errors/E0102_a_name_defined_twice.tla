---- MODULE E0102_a_name_defined_twice ----
VARIABLE x
Init == x = 1
F(x) == x \* error[E0102]: `x` is already defined, at .*:2:10
Init == x = 2 \* error[E0102]: `Init` is already defined, at .*:3:1
====
