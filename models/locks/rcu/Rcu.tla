-------------------------------- MODULE Rcu --------------------------------
(***************************************************************************)
(* The grace period of user-space RCU: readers announce themselves with    *)
(* the phase that they have seen, the updater flips the phase and waits    *)
(* for those of the other one.                                             *)
(* README.md one level up has the sources.                                 *)
(***************************************************************************)
EXTENDS Integers

CONSTANTS
  Readers,
  Updater,        \* a set of one: updaters exclude each other by a mutex
  GracePeriod     \* "two-flips"; "one-flip": the phase is flipped once; "no-flip": waits to see each reader outside;
                  \* "no-wait": waits for nobody

ASSUME GracePeriod \in {"two-flips", "one-flip", "no-flip", "no-wait"}

Blocks == {1, 2}          \* memory for the one object that is published, and for its successor
NONE   == 0

(*--algorithm rcu {
variables
  gp_phase  = 0;                              \* rcu_gp.ctr & RCU_GP_CTR_PHASE
  nesting   = [r \in Readers |-> FALSE];      \* rcu_reader.ctr & RCU_GP_CTR_NEST_MASK
  phase     = [r \in Readers |-> 0];          \* rcu_reader.ctr & RCU_GP_CTR_PHASE
  published = 1;                              \* the pointer that is protected
  freed     = {2};

fair process (reader \in Readers)
  variables seen = 0; object = NONE;
{
idle:-    \* a reader need not come
  while (TRUE) {
    skip;
load:     \* tmp = READ_ONCE(rcu_gp.ctr);   rcu_read_lock
    seen := gp_phase;
lock:     \* WRITE_ONCE(rcu_reader.ctr, tmp); smp_mb();   rcu_read_lock
    nesting[self] := TRUE;
    phase[self] := seen;
deref:    \* p = rcu_dereference(published);
    object := published;
    seen := 0;
use:      \* p->field
    skip;
unlock:   \* smp_mb(); WRITE_ONCE(rcu_reader.ctr, rcu_reader.ctr - 1);   rcu_read_unlock
    object := NONE;
    nesting[self] := FALSE;
    phase[self] := 0;
  };
}

fair process (updater \in Updater)
  variables old = NONE; waitees = {}; flips = 0;
{
update:-  \* rcu_assign_pointer(published, new);
  while (TRUE) {
    old := published;
    with (new \in freed) {
      published := new;
      freed := freed \ {new};
    };
    if (GracePeriod = "no-wait") { goto free; };
flip:     \* WRITE_ONCE(rcu_gp.ctr, rcu_gp.ctr ^ RCU_GP_CTR_PHASE);   synchronize_rcu
    waitees := Readers;
    if (GracePeriod # "no-flip") { gp_phase := 1 - gp_phase; };
wait:     \* while (rcu_gp_ongoing(&index->ctr)) cpu_relax();   update_counter_and_wait
    while (waitees # {}) {
      with (r \in {w \in waitees : ~nesting[w] \/ (GracePeriod # "no-flip" /\ phase[w] = gp_phase)}) {
        waitees := waitees \ {r};
      };
    };
    flips := flips + 1;
    if (GracePeriod = "two-flips" /\ flips < 2) { goto flip; };
free:     \* free(old);
    flips := 0;
    freed := freed \cup {old};
    old := NONE;
  };
}
} *)

(* No reader holds memory that has been freed. *)
NoUseAfterFree == \A r \in Readers : object[r] \notin freed

(* A grace period ends, whatever readers come. *)
GracePeriodEnds == \A u \in Updater : old[u] # NONE ~> old[u] = NONE

(* A reader never waits for the updater. *)
ReadersFinish == \A r \in Readers : pc[r] = "load" ~> pc[r] = "idle"
=============================================================================
