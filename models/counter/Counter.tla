------------------------------ MODULE Counter ------------------------------
\* Threads that each add one to a shared counter: once with a load and a store, once under a lock.
EXTENDS Naturals, FiniteSets

CONSTANTS Threads, Locked

(* --algorithm Counter {
  variables counter = 0, lock = FALSE;

  process (thread \in Threads)
    variable old = 0;
  {
    \* spin_lock(&lock)
    acquire: if (Locked) { await ~lock; lock := TRUE };
    \* old = counter
    load:    old := counter;
    \* counter = old + 1
    store:   counter := old + 1;
    \* spin_unlock(&lock)
    release: lock := FALSE;
  }
} *)

NoLostUpdate == (\A t \in Threads : pc[t] = "Done") => counter = Cardinality(Threads)
Exclusive    == Locked => Cardinality({t \in Threads : pc[t] \in {"load", "store", "release"}}) <= 1
=============================================================================
