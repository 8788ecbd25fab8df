---- MODULE E0101_a_comment_not_closed ----
VARIABLE x
(* \* error[E0101]: a comment that begins about here is not closed
Init == x = 0
====
