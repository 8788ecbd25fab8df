------------------------------- MODULE Rwlock -------------------------------
(***************************************************************************)
(* The queued reader-writer lock of the kernel, beside the one that it     *)
(* replaced, and one whose readers upgrade.                                *)
(* README.md one level up has the sources.                                 *)
(***************************************************************************)
EXTENDS Integers, Sequences

CONSTANTS
  Readers,
  Writers,
  Kind        \* "queued"; "bias": whoever finds the lock free takes it; "upgrade": queued, and a reader that is the only
              \* one makes itself writer with a load and a store

ASSUME Readers \cap Writers = {} /\ Kind \in {"queued", "bias", "upgrade"}

(*--algorithm rwlock {
variables
  readers = 0;          \* lock->cnts: the readers
  locked  = FALSE;      \*             _QW_LOCKED, a writer has the lock
  waiting = FALSE;      \*             _QW_WAITING, a writer waits for it
  queue   = << >>;      \* lock->wait_lock, a fair spinlock: its holder, then who waits

fair process (reader \in Readers)
{
r_idle:-    \* a reader need not come
  while (TRUE) {
    skip;
r_fast:     \* cnts = atomic_add_return(_QR_BIAS, &lock->cnts); if (!(cnts & _QW_WMASK)) return;   queued_read_lock
    if (Kind = "bias") {
      await ~locked;
      readers := readers + 1;
      goto r_cs;
    } else {
      readers := readers + 1;
      if (~locked /\ ~waiting) { goto r_cs; };
    };
r_back:     \* atomic_sub(_QR_BIAS, &lock->cnts);   queued_read_lock_slowpath
    readers := readers - 1;
r_queue:    \* arch_spin_lock(&lock->wait_lock);   queued_read_lock_slowpath
    queue := Append(queue, self);
r_head:     \* atomic_add(_QR_BIAS, &lock->cnts);   queued_read_lock_slowpath
    await Head(queue) = self;
    readers := readers + 1;
r_wait:     \* atomic_cond_read_acquire(&lock->cnts, !(VAL & _QW_LOCKED)); arch_spin_unlock(&lock->wait_lock);
    await ~locked;
    queue := Tail(queue);
r_cs:       \* the reader's critical section
    if (Kind = "upgrade" /\ readers = 1 /\ ~waiting) { goto r_upgrade; };
r_unlock:   \* atomic_sub_return_release(_QR_BIAS, &lock->cnts);   queued_read_unlock
    readers := readers - 1;
    goto r_idle;
r_upgrade:  \* atomic_set(&lock->cnts, _QW_LOCKED);
    locked := TRUE;
    readers := readers - 1;
r_write:    \* what the reader upgraded for
    skip;
r_release:  \* smp_store_release(&lock->wlocked, 0);   queued_write_unlock
    locked := FALSE;
  };
}

fair process (writer \in Writers)
{
w_idle:-    \* a writer need not come
  while (TRUE) {
    skip;
w_fast:     \* if (atomic_cmpxchg_acquire(&lock->cnts, 0, _QW_LOCKED) == 0) return;   queued_write_lock
    if (Kind = "bias") {
      await readers = 0 /\ ~locked;
      locked := TRUE;
      goto w_cs;
    } else if (readers = 0 /\ ~locked /\ ~waiting) {
      locked := TRUE;
      goto w_cs;
    };
w_queue:    \* arch_spin_lock(&lock->wait_lock);   queued_write_lock_slowpath
    queue := Append(queue, self);
w_head:     \* if (atomic_cmpxchg_acquire(&lock->cnts, 0, _QW_LOCKED) == 0) goto unlock;   queued_write_lock_slowpath
    await Head(queue) = self;
    if (readers = 0 /\ ~locked) {
      locked := TRUE;
      goto w_unqueue;
    };
w_flag:     \* atomic_or(_QW_WAITING, &lock->cnts);   queued_write_lock_slowpath
    waiting := TRUE;
w_wait:     \* while (atomic_cmpxchg(&lock->cnts, _QW_WAITING, _QW_LOCKED) != _QW_WAITING);   queued_write_lock_slowpath
    await readers = 0 /\ ~locked;
    waiting := FALSE;
    locked := TRUE;
w_unqueue:  \* unlock: arch_spin_unlock(&lock->wait_lock);   queued_write_lock_slowpath
    queue := Tail(queue);
w_cs:       \* the writer's critical section
    skip;
w_unlock:   \* smp_store_release(&lock->wlocked, 0);   queued_write_unlock
    locked := FALSE;
  };
}
} *)

Reading(r) == pc[r] \in {"r_cs", "r_unlock", "r_upgrade"}
Writing(t) == pc[t] \in {"w_cs", "w_unlock", "r_write", "r_release"}

(* A writer is alone. *)
Exclusive ==
  \A t, u \in Readers \cup Writers : t # u => ~(Writing(t) /\ (Writing(u) \/ Reading(u)))

(* Whoever wants the lock gets it. *)
ReadersGetIn == \A r \in Readers : pc[r] = "r_fast" ~> Reading(r)
WritersGetIn == \A w \in Writers : pc[w] = "w_fast" ~> Writing(w)
=============================================================================
