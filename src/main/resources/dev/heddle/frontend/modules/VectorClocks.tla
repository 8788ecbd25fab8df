---------------------------- MODULE VectorClocks ----------------------------
\* A vector clock maps nodes to numbers; a node that it does not know counts as 0.
EXTENDS Naturals, Sequences, Functions
LOCAL INSTANCE SequencesExt

LOCAL at(clock, n) == IF n \in DOMAIN clock THEN clock[n] ELSE 0

LOCAL isBefore(c, d) ==
  /\ \A n \in DOMAIN c : c[n] <= at(d, n)
  /\ \E n \in DOMAIN d : at(c, n) < d[n]

LOCAL isConcurrent(c, d) ==
  /\ \E n \in DOMAIN c : c[n] > at(d, n)
  /\ \E n \in DOMAIN d : d[n] > at(c, n)

\* Whether no line stands behind one that happened after it, and no two lines have the same clock.
IsCausalOrder(log, clock(_)) ==
  \A i \in 1..Len(log) : \A j \in 1..(i - 1) :
    isBefore(clock(log[j]), clock(log[i])) \/ isConcurrent(clock(log[j]), clock(log[i]))

\* The log in a causal order: of the lines that nothing left happened before, the first one is next. What the operators
\* node and domain tell is in the clocks.
CausalOrder(log, clock(_), node(_), domain(_)) ==
  LET isFirst(i, s) == \A j \in 1..Len(s) : ~isBefore(clock(s[j]), clock(s[i]))
      RECURSIVE sorted(_)
      sorted(s) ==
        IF s = <<>> THEN <<>>
        ELSE LET i == CHOOSE i \in 1..Len(s) : isFirst(i, s) /\ \A j \in 1..(i - 1) : ~isFirst(j, s)
             IN  <<s[i]>> \o sorted(RemoveAt(s, i))
  IN  sorted(log)

\* Names of earlier versions.
IsCausallyOrdered(log, clock(_)) == IsCausalOrder(log, clock)
SortCausally(log, clock(_), node(_)) == CausalOrder(log, clock, node, LAMBDA c : DOMAIN c)
=============================================================================
