---- MODULE E0207_nothing_to_explore ---- \* error[E0207]: nothing says which behaviors to explore
VARIABLE x
Init == x = 1
====
