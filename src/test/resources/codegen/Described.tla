---- MODULE Described ----
\* Sets that depend on the state and are too large to be enumerated: membership follows from what they are made of.
EXTENDS Integers, Sequences
CONSTANT Many
VARIABLES n, chosen, place, message, log

Range == 0..n
Messages(to) == [from : Range, kept : SUBSET to, via : {"post"}]
Init ==
  /\ n = 0
  /\ chosen = {0}
  /\ place = [i \in {0} |-> {i}]
  /\ message = [from |-> 0, kept |-> {}, via |-> "post"]
  /\ log = <<>>

Grow(more) ==
  /\ n' = more
  /\ chosen' = {i \in 0..more : i % 3 # 1}
  /\ place' = [i \in 0..more |-> {i, more}]
  /\ message' = [from |-> more, kept |-> chosen', via |-> "post"]
  /\ log' = Append(log, chosen')
Next == \E more \in {3, Many} : more > n /\ Grow(more)

Subsets == chosen \in SUBSET Range /\ (n > 0 => chosen \notin SUBSET (1..n))
Functions == place \in [Range -> SUBSET Range] /\ (n > 0 => place \notin [Range -> SUBSET (1..n - 1)])
Records == message \in Messages(chosen) /\ (n > 0 => message \notin Messages({-1}))
Pairs == <<chosen, n>> \in (SUBSET Range) \X Range
Logs == log \in Seq(SUBSET Range)
Unions == chosen \in (SUBSET (1..n)) \cup (SUBSET Range) /\ {-1} \in (SUBSET Range) \cup {{-1}}
Named == LET All == [Range -> SUBSET chosen] IN [i \in Range |-> chosen] \in All
Below == {chosen, {}} \subseteq SUBSET Range /\ ~({chosen, {-1}} \subseteq SUBSET Range)
====
