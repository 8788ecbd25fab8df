---- MODULE E0101_an_expression_cut_short ----
EXTENDS Naturals
VARIABLE x
Init == x = 0 +
Next == x' = 1 \* error[E0101]: got the beginning of a definition after `\+`
====
