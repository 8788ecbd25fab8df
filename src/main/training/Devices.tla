------------------------------ MODULE Devices ------------------------------
\* A driver with a command ring, an interrupt handler and a worker that resets the device. It is small and holds, and
\* has what models of kernel code have: many labels, procedures, macros, records, sequences, bit operations by
\* arithmetic, sets of model values, and invariants over the program counter.
EXTENDS Integers, Sequences, FiniteSets, TLC

CONSTANTS Cpus, Rounds, Slots, None

Symmetry == Permutations(Cpus)

(* --algorithm Devices {
  variables
    lock = None,
    ring = <<>>,
    device = [state |-> "idle", count |-> 0, owner |-> None],
    pending = {},
    active = [c \in Cpus |-> FALSE],
    map = [s \in 0..Slots |-> [cpu |-> None, generation |-> 0, used |-> FALSE]],
    generation = 1,
    stopped = FALSE;

  define {
    Free == {s \in 0..Slots : ~map[s].used}
    Used == (0..Slots) \ Free
    SlotsOf(c) == {s \in Used : map[s].cpu = c}
    Lowest(S) == CHOOSE x \in S : \A y \in S : x <= y
    IsBusy(d) == CASE d.state = "idle" -> FALSE [] d.state = "reset" -> FALSE [] OTHER -> TRUE
    Bit(mask, n) == (mask \div (2 ^ n)) % 2
    Mask == LET Sum[S \in SUBSET Used] ==
                  IF S = {} THEN 0 ELSE LET x == Lowest(S) IN 2 ^ x + Sum[S \ {x}]
            IN  Sum[Used]
    TypeOK ==
      /\ lock \in Cpus \cup {None}
      /\ ring \in Seq([slot : 0..Slots, kind : {"read", "write"}])
      /\ device \in [state : {"idle", "busy", "done", "reset"}, count : 0..8, owner : Cpus \cup {None}]
      /\ pending \subseteq 0..Slots
      /\ active \in [Cpus -> BOOLEAN]
      /\ map \in [0..Slots -> [cpu : Cpus \cup {None}, generation : 0..8, used : BOOLEAN]]
      /\ generation \in 1..8 /\ stopped \in BOOLEAN
    MaskOK == \A n \in 0..Slots : Bit(Mask, n) = 1 <=> n \in Used
    RingOK == /\ Len(ring) <= Slots + 1
              /\ \A i, j \in DOMAIN ring : i /= j => ring[i].slot /= ring[j].slot
              /\ \A i \in 1..Len(ring) : map[ring[i].slot].used
    Exclusive == \A c, d \in Cpus : (active[c] /\ active[d]) => c = d
  }

  macro take(l) { await l = None; l := self; }
  macro drop(l) { assert l = self; l := None; }

  procedure submit(kind = "read")
    variables slot = 0, tries = 2;
  {
    s_lock:   take(lock);
    s_find:   while (Free = {} /\ tries > 0) {
                tries := tries - 1;
    s_relax:    skip;
              };
    s_pick:   if (Free = {} \/ stopped) {
                goto s_unlock;
              } else {
                slot := Lowest(Free);
              };
    s_fill:   map[slot] := [cpu |-> self, generation |-> generation, used |-> TRUE];
              active[self] := TRUE;
    s_push:   ring := Append(ring, [slot |-> slot, kind |-> kind]);
              pending := pending \cup {slot};
    s_kick:   if (device.state = "idle") {
                device.state := "busy" || device.owner := self;
              } else if (device.state = "done") {
                device := [device EXCEPT !.state = "busy", !.owner = self];
              };
    s_done:   active[self] := FALSE;
    s_unlock: drop(lock);
              return;
  }

  procedure wait(which = {})
  {
    w_test:   while (which \cap pending /= {}) {
    w_sleep:    await \/ which \cap pending = {}
                      \/ stopped;
                if (stopped) { return; };
              };
    w_return: return;
  }

  fair process (cpu \in Cpus)
    variables round = 0, mine = {};
  {
    p_loop:   while (round < Rounds) {
                either {
    p_read:       call submit("read");
                } or {
    p_write:      call submit("write");
                };
    p_mine:     mine := SlotsOf(self);
    p_wait:     call wait(mine);
    p_free:     take(lock);
    p_clear:    map := [s \in 0..Slots |-> IF s \in mine /\ s \notin pending
                                           THEN [map[s] EXCEPT !.used = FALSE, !.cpu = None] ELSE map[s]];
                ring := SelectSeq(ring, LAMBDA e : ~(e.slot \in mine /\ e.slot \notin pending));
    p_unlock:   drop(lock);
                round := round + 1;
              };
  }

  fair process (irq = "irq")
    variables entry = [slot |-> 0, kind |-> "read"];
  {
    i_wait:   while (TRUE) {
                await IsBusy(device) /\ \E i \in DOMAIN ring : ring[i].slot \in pending;
    i_take:     entry := Head(SelectSeq(ring, LAMBDA e : e.slot \in pending));
    i_ack:      with (old = device.count, next = (old + 1) % 2) {
                  device.count := next;
                  pending := pending \ {entry.slot};
                };
    i_state:    device.state := IF pending = {} THEN "done" ELSE "busy";
              };
  }

  process (reset = "reset")
  {
    r_begin:  await lock = None /\ ~IsBusy(device);
              device.state := "reset";
              generation := generation + 1;
    r_clean:  with (victims \in SUBSET pending) {
                await Cardinality(victims) = Cardinality(pending);
                pending := pending \ victims;
              };
    r_end:    device.state := IF ring = <<>> THEN "idle" ELSE "done";
  }
} *)
=============================================================================
