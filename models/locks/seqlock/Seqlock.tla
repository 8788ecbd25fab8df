------------------------------ MODULE Seqlock ------------------------------
(***************************************************************************)
(* A sequence lock: writers make the count odd while they write, readers   *)
(* read without a lock and again if the count has changed.                 *)
(* README.md one level up has the sources.                                 *)
(***************************************************************************)
EXTENDS Integers

CONSTANTS
  Readers,
  Writers,
  Writes,         \* writes of each writer; 0: it writes for ever
  Kind            \* "seqlock"; "no-retry": a reader takes what it has read; "no-wait": it begins while the count is odd;
                  \* "no-odd": a writer counts only when it has written

ASSUME /\ Readers \cap Writers = {} /\ Writes \in Nat
       /\ Kind \in {"seqlock", "no-retry", "no-wait", "no-odd"}

(* Versions of the data, modulo a number that bounded writers do not come to. *)
VERSIONS == IF Writes = 0 THEN 2 ELSE 4

(*--algorithm seqlock {
variables
  sequence = 0;
  lock = FALSE;         \* the spinlock of the writers
  a = 0;                \* the data: two words that belong together
  b = 0;

fair process (reader \in Readers)
  variables seq = 0; ra = 0; rb = 0;
{
begin:   \* do { while ((seq = READ_ONCE(s->sequence)) & 1) cpu_relax(); smp_rmb();   read_seqbegin
  await sequence % 2 = 0 \/ Kind = "no-wait";
  seq := sequence;
load_a:  \* ra = data->a;
  ra := a;
load_b:  \* rb = data->b;
  rb := b;
retry:   \* smp_rmb(); } while (READ_ONCE(s->sequence) != seq);   read_seqretry
  if (sequence # seq /\ Kind # "no-retry") {
    ra := 0;
    rb := 0;
    goto begin;
  };
}

fair process (writer \in Writers)
  variable writes = 0;
{
write:   \* spin_lock(&sl->lock);   write_seqlock
  while (Writes = 0 \/ writes < Writes) {
    await ~lock;
    lock := TRUE;
odd:     \* s->sequence++; smp_wmb();   write_seqcount_begin
    if (Kind # "no-odd") { sequence := (sequence + 1) % (2 * VERSIONS); };
store_a: \* data->a = version;
    a := (a + 1) % VERSIONS;
store_b: \* data->b = version;
    b := (b + 1) % VERSIONS;
even:    \* smp_wmb(); s->sequence++;   write_seqcount_end
    sequence := (sequence + (IF Kind = "no-odd" THEN 2 ELSE 1)) % (2 * VERSIONS);
unlock:  \* spin_unlock(&sl->lock);   write_sequnlock
    lock := FALSE;
    if (Writes # 0) { writes := writes + 1; };
  };
}
} *)

(* What a reader goes away with belongs together. *)
NoTornRead == \A r \in Readers : pc[r] = "Done" => ra[r] = rb[r]

(* Readers never stop a writer. *)
WritersFinish == \A w \in Writers : <>(pc[w] = "Done")

(* A reader comes to an end: if writers do. *)
ReadersFinish == \A r \in Readers : <>(pc[r] = "Done")
=============================================================================
