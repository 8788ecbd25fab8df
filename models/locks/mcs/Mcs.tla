-------------------------------- MODULE Mcs --------------------------------
(***************************************************************************)
(* The queue lock of Mellor-Crummey and Scott, as the kernel has it: each  *)
(* waiter spins on a node of its own.                                      *)
(* README.md one level up has the sources.                                 *)
(***************************************************************************)
EXTENDS Integers

CONSTANTS
  Threads,    \* a thread's id stands for its node as well
  Unlock      \* "cmpxchg"; "no-wait": returns where the successor has not linked itself yet; "store": a plain store
              \* in place of the cmpxchg

NULL == 0

ASSUME NULL \notin Threads /\ Unlock \in {"cmpxchg", "no-wait", "store"}

(*--algorithm mcs {
variables
  lock   = NULL;                        \* the last node of the queue
  next   = [n \in Threads |-> NULL];    \* node->next
  locked = [n \in Threads |-> FALSE];   \* node->locked: the lock has been handed to this node

fair process (thread \in Threads)
  variable other = NULL;                \* prev, later next
{
idle:-    \* a thread need never want the lock
  while (TRUE) {
    skip;
init:     \* node->locked = 0; node->next = NULL;   mcs_spin_lock
    locked[self] := FALSE;
    next[self] := NULL;
xchg:     \* prev = xchg(lock, node); if (!prev) return;   mcs_spin_lock
    other := lock;
    lock := self;
    if (other = NULL) { goto cs; };
link:     \* WRITE_ONCE(prev->next, node);   mcs_spin_lock
    next[other] := self;
    other := NULL;
wait:     \* arch_mcs_spin_lock_contended(&node->locked);   mcs_spin_lock
    await locked[self];
cs:       \* the critical section
    skip;
succ:     \* next = READ_ONCE(node->next); if (likely(next)) goto hand;   mcs_spin_unlock
    other := next[self];
    if (other # NULL) { goto hand; };
release:  \* if (cmpxchg_release(lock, node, NULL) == node) return;   mcs_spin_unlock
    if (lock = self \/ Unlock = "store") {
      lock := NULL;
      goto idle;
    } else if (Unlock = "no-wait") {
      goto idle;
    };
late:     \* while (!(next = READ_ONCE(node->next))) cpu_relax();   mcs_spin_unlock
    await next[self] # NULL;
    other := next[self];
hand:     \* arch_mcs_spin_unlock_contended(&next->locked);   mcs_spin_unlock
    locked[other] := TRUE;
    other := NULL;
  };
}
} *)

InSection(t) == pc[t] \in {"cs", "succ", "release", "late", "hand"}
Wants(t)     == pc[t] \in {"init", "xchg", "link", "wait"}

Exclusive == \A t, u \in Threads : t # u => ~(pc[t] = "cs" /\ InSection(u))

(* Whoever wants the lock gets it. *)
NobodyStarves == \A t \in Threads : Wants(t) ~> pc[t] = "cs"

(* Whoever has it gives it back: an unlock ends. *)
UnlockEnds == \A t \in Threads : pc[t] = "cs" ~> pc[t] = "idle"
=============================================================================
