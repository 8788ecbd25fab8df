---- MODULE E0101_a_bracket_too_many ----
VARIABLE x
Init == x = 0 ) \* error[E0101]: expected `====` or another definition, got `\)` after `0`
====
