------------------------------ MODULE Ticket ------------------------------
(***************************************************************************)
(* A spinlock whose waiters draw tickets, beside two that do without.      *)
(* README.md one level up has the sources.                                 *)
(***************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
  Threads,
  Kind        \* "ticket"; "load-store": the ticket is drawn with a load and a store; "test-and-set": no tickets at all

ASSUME Kind \in {"ticket", "load-store", "test-and-set"}

(* The counters wrap, as the kernel's do; each thread holds at most one ticket. *)
TICKETS == Cardinality(Threads) + 1

(*--algorithm ticket {
variables
  next = 0;       \* the ticket that is drawn next; for "test-and-set" whether the lock is free (0) or taken (1)
  owner = 0;      \* the ticket whose turn it is

fair process (thread \in Threads)
  variable my = 0;
{
idle:-    \* a thread need never want the lock
  while (TRUE) {
    skip;
xadd:     \* my = xadd(&lock->next, 1);   arch_spin_lock
    if (Kind = "test-and-set") {
      await next = 0;
      next := 1;
      goto cs;
    } else {
      my := next;
      if (Kind = "ticket") {
        next := (next + 1) % TICKETS;
        goto wait;
      };
    };
store:    \* lock->next = my + 1;   arch_spin_lock, had it no lock prefix
    next := (my + 1) % TICKETS;
wait:     \* while (lock->owner != my) cpu_relax();   arch_spin_lock
    await owner = my;
cs:       \* the critical section
    skip;
unlock:   \* lock->owner++;   arch_spin_unlock
    if (Kind = "test-and-set") {
      next := 0;
    } else {
      owner := (owner + 1) % TICKETS;
    };
  };
}
} *)

InSection(t) == pc[t] \in {"cs", "unlock"}
Wants(t)     == pc[t] \in {"xadd", "store", "wait"}

Exclusive == \A t, u \in Threads : t # u => ~(InSection(t) /\ InSection(u))

(* Whoever wants the lock gets it. *)
NobodyStarves == \A t \in Threads : Wants(t) ~> InSection(t)

(* Where somebody wants the lock, somebody gets it. *)
SomebodyGetsIn == (\E t \in Threads : Wants(t)) ~> (\E t \in Threads : InSection(t))
=============================================================================
