------------------------------ MODULE Peterson ------------------------------
(***************************************************************************)
(* Peterson's mutual exclusion of two threads, with nothing but loads and  *)
(* stores.                                                                 *)
(* README.md one level up has the sources.                                 *)
(***************************************************************************)
EXTENDS Integers

CONSTANT
  Kind        \* "peterson"; "turn-first": turn is set before the flag; "no-turn": flags only; "no-barrier": the first
              \* load of the other's flag passes the stores before it

ASSUME Kind \in {"peterson", "turn-first", "no-turn", "no-barrier"}

Threads  == {0, 1}
Other(t) == 1 - t

(*--algorithm peterson {
variables
  flag = [t \in Threads |-> FALSE];
  turn = 0;

fair process (thread \in Threads)
  variable early = TRUE;      \* what a load that passed the stores has seen
{
idle:-    \* a thread need never want in
  while (TRUE) {
    skip;
load:     \* READ_ONCE(flag[other]), before the stores that stand above it
    if (Kind = "no-barrier") { early := flag[Other(self)]; };
flag_:    \* WRITE_ONCE(flag[me], 1);
    if (Kind = "turn-first") { turn := Other(self); } else { flag[self] := TRUE; };
turn_:    \* WRITE_ONCE(turn, other); smp_mb();
    if (Kind = "turn-first") { flag[self] := TRUE; }
    else if (Kind # "no-turn") { turn := Other(self); };
wait:     \* while (READ_ONCE(flag[other]) && READ_ONCE(turn) == other) cpu_relax();
    await ~early \/ ~flag[Other(self)] \/ (Kind # "no-turn" /\ turn = self);
    early := TRUE;
cs:       \* the critical section
    skip;
leave:    \* smp_store_release(&flag[me], 0);
    flag[self] := FALSE;
  };
}
} *)

InSection(t) == pc[t] \in {"cs", "leave"}
Wants(t)     == pc[t] \in {"load", "flag_", "turn_", "wait"}

Exclusive == \A t, u \in Threads : t # u => ~(InSection(t) /\ InSection(u))

(* Whoever wants in gets in. *)
NobodyStarves == \A t \in Threads : Wants(t) ~> InSection(t)
=============================================================================
