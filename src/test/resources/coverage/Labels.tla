------------------------------ MODULE Labels ------------------------------
(* Two processes that go round forever; one label is never reached. *)
EXTENDS Naturals

(* --algorithm Labels {
  process (worker \in 1..2)
  {
    again: while (TRUE) {
    first:  if (self > 2) {
    never:    skip;
            };
    second: skip;
    }
  }
} *)
===========================================================================
