----------------------------- MODULE Unsettled -----------------------------
\* Variables of procedures: a model value at first and a record later, so that their slots hold interned values.
EXTENDS Naturals

CONSTANTS Procs, None, WithReset

VARIABLES ticket, used, last, pc

vars == <<ticket, used, last, pc>>

Free(map, from) == CHOOSE i \in from..3 : map[i] = FALSE
HasFree(map, from) == \E i \in from..3 : map[i] = FALSE
Later(f, x) == f'[x]
Through(Op(_), x) == Op(x)

Init ==
  /\ ticket = [p \in Procs |-> None]
  /\ used = [i \in 1..3 |-> FALSE]
  /\ last = 1
  /\ pc = [p \in Procs |-> "ask"]

Ask(p) ==
  /\ pc[p] = "ask"
  /\ ticket' = [ticket EXCEPT ![p] = [number |-> 1, pair |-> <<last, last>>]]
  /\ pc' = [pc EXCEPT ![p] = "take"]
  /\ IF WithReset THEN used' = [used EXCEPT ![0] = FALSE] ELSE UNCHANGED used
  /\ UNCHANGED last

Take(p) ==
  /\ pc[p] = "take"
  /\ HasFree(used, 1)
  /\ ticket' = [ticket EXCEPT ![p].number = Free(used, 1), ![p].pair[2] = @ + ticket[p].number]
  /\ last' = Later(ticket, p).number
  /\ used' = [used EXCEPT ![Through(LAMBDA f : f'[p], ticket).number] = TRUE]
  /\ pc' = [pc EXCEPT ![p] = "give"]

Give(p) ==
  /\ pc[p] = "give"
  /\ used' = [used EXCEPT ![ticket[p].number] = FALSE]
  /\ ticket' = [ticket EXCEPT ![p] = None]
  /\ pc' = [pc EXCEPT ![p] = "ask"]
  /\ UNCHANGED last

Next == \E p \in Procs : Ask(p) \/ Take(p) \/ Give(p)
Spec == Init /\ [][Next]_vars

OwnTickets ==
  \A p, q \in Procs : p # q /\ pc[p] = "give" /\ pc[q] = "give" => ticket[p].number # ticket[q].number
=============================================================================
