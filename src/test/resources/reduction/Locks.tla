-------------------------------- MODULE Locks --------------------------------
\* Threads ask for one of two locks and hold it: model values as arguments, as results, in sets, records and sequences.
EXTENDS Naturals, Sequences, FiniteSets, TLC

CONSTANTS Threads, Nobody, First

VARIABLES wants, owner, waiting, last, queue, count, witness

vars == <<wants, owner, waiting, last, queue, count, witness>>

Alike == Permutations(Threads)

Init ==
  /\ wants = [t \in Threads |-> 0]
  /\ owner = [l \in 1..2 |-> Nobody]
  /\ waiting = {}
  /\ last = [thread |-> First, lock |-> 0]
  /\ queue = <<>>
  /\ count = [t \in Threads |-> 0]
  /\ witness = {First}

Ask(t, l) ==
  /\ wants[t] = 0 /\ count[t] = 0
  /\ wants' = [wants EXCEPT ![t] = l]
  /\ waiting' = waiting \cup {t}
  /\ queue' = Append(queue, <<t, l>>)
  /\ UNCHANGED <<owner, last, count, witness>>

Take(t) ==
  LET l == wants[t] IN
  /\ t \in waiting /\ owner[l] = Nobody /\ queue # <<>> /\ Head(queue)[1] = t
  /\ owner' = [owner EXCEPT ![l] = t]
  /\ waiting' = waiting \ {t}
  /\ last' = [thread |-> t, lock |-> l]
  /\ queue' = Tail(queue)
  /\ count' = [count EXCEPT ![t] = @ + 1]
  /\ UNCHANGED <<wants, witness>>

Drop(t) ==
  /\ wants[t] # 0 /\ owner[wants[t]] = t
  /\ owner' = [owner EXCEPT ![wants[t]] = Nobody]
  /\ wants' = [wants EXCEPT ![t] = 0]
  /\ UNCHANGED <<waiting, last, queue, count, witness>>

Next == \E t \in Threads : Take(t) \/ Drop(t) \/ \E l \in 1..2 : Ask(t, l)

\* What the threads did, but not which of them.
Amounts == <<Cardinality(waiting), Len(queue), last.lock>>
==============================================================================
