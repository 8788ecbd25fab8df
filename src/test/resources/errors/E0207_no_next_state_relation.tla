---- MODULE E0207_no_next_state_relation ----
VARIABLE x
Init == x = 1
Spec == Init \* error[E0207]: `Spec` has no next-state relation
====
