------------------------------ MODULE Training ------------------------------
\* Two threads count under a lock and go one beyond what Bounded allows. It is small and reaches the parser, the
\* translator, the search, a violated invariant and its trace: the launcher runs it once, to record what a start loads.
EXTENDS Naturals, Sequences, FiniteSets, TLC

CONSTANTS Threads, Limit

(* --algorithm Training {
  variables lock = FALSE, count = [t \in Threads |-> 0], log = <<>>;

  define {
    Total == LET Sum[S \in SUBSET Threads] ==
                   IF S = {} THEN 0 ELSE LET t == CHOOSE x \in S : TRUE IN count[t] + Sum[S \ {t}]
             IN  Sum[Threads]
    TypeOK == /\ lock \in BOOLEAN
              /\ \A t \in Threads : count[t] \in 0..Limit
              /\ Cardinality(Threads) > 0
    Bounded == Total < 2 * Limit
  }

  process (thread \in Threads)
    variables seen = 0;
  {
    \* spin_lock(&lock)
    acquire: await ~lock; lock := TRUE;
    \* seen = count[self]
    read:    seen := count[self];
    \* count[self] = seen + 1
    write:   count[self] := seen + 1; log := Append(log, self);
    \* spin_unlock(&lock)
    release: lock := FALSE;
             if (count[self] < Limit) { goto acquire };
  }
} *)
=============================================================================
