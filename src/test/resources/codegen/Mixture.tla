------------------------------ MODULE Mixture ------------------------------
(***************************************************************************)
(* Variables that hold values of different kinds, actions of unusual       *)
(* forms, and what only the evaluator does.                                *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets, TLC
CONSTANTS Procs, None
VARIABLES owner, value, log, net, grid
vars == <<owner, value, log, net, grid>>

RECURSIVE Sum(_)
Sum(S) == IF S = {} THEN 0 ELSE LET e == CHOOSE e \in S : TRUE IN e + Sum(S \ {e})
Twice(Op(_), a) == Op(Op(a))

Init == /\ owner = None
        /\ value = [p \in Procs |-> None]
        /\ log = <<>>
        /\ net = {}
        /\ grid = [i, j \in 0..1 |-> i = j]

Take(p) == /\ owner = None \/ owner = p
           /\ owner' = p
           /\ value' = [value EXCEPT ![p] = IF @ = None THEN 0 ELSE (@ + 1) % 3]
           /\ UNCHANGED <<log, net, grid>>
Send(p) == /\ owner = p
           /\ \E q \in Procs \ {p} : net' = net \cup {[to |-> q, what |-> value[p]]}
           /\ owner' = None
           /\ UNCHANGED <<value, log, grid>>
Receive == /\ \E m \in net :
                /\ net' = net \ {m}
                /\ value' = [value EXCEPT ![m.to] = m.what]
                /\ log' = IF Len(log) < 2 THEN Append(log, <<m.to, m.what>>) ELSE Tail(log)
           /\ UNCHANGED <<owner, grid>>
Turn == /\ \E <<i, j>> \in (0..1) \X (0..1) : grid' = [grid EXCEPT ![i, j] = ~@]
        /\ Cardinality({c \in DOMAIN grid : grid[c]}) \in 1..3
        /\ Sum({1, 2}) = 3 /\ Twice(LAMBDA a : a + 1, 1) = 3
        /\ UNCHANGED <<owner, value, log, net>>
Drop == CASE net = {} -> FALSE
          [] Cardinality(net) > 2 -> net' = {} /\ UNCHANGED <<owner, value, log, grid>>
          [] OTHER -> Assert(\A m \in net : m.to \in Procs, "to whom?") /\ UNCHANGED vars
Next == (\E p \in Procs : Take(p) \/ Send(p)) \/ Receive \/ Turn \/ Drop

TypeOK == /\ owner \in Procs \cup {None}
          /\ \A p \in Procs : value[p] \in {None} \cup (0..2)
          /\ \A m \in net : m.to \in Procs
          /\ grid \in [(0..1) \X (0..1) -> BOOLEAN]
          /\ \A i \in 1..Len(log) : log[i][1] \in Procs
Quiet == [][owner' # owner => value' = value \/ owner = None]_vars
=============================================================================
