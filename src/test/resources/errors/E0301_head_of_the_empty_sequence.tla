---- MODULE E0301_head_of_the_empty_sequence ----
EXTENDS Sequences
VARIABLE x
Init == x = <<>>
Next == x' = Head(x) \* error[E0301]: `Head` is applied to the tuple <<>>, which is not a non-empty sequence
====
