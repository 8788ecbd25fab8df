----------------------------- MODULE Messages ------------------------------
(***************************************************************************)
(* A set of messages of several kinds, each with fields of its own: what   *)
(* is made of a message or of its fields has few results, and none where a *)
(* field is missing or a number has no predecessor.                        *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
CONSTANT Node
VARIABLES net, last, seen
vars == <<net, last, seen>>

Ask(n, b) == [kind |-> "ask", to |-> n, ballot |-> b]
Answer(n, b) == [kind |-> "answer", from |-> n, ballot |-> b]
Stop == [kind |-> "stop"]
Weight == [ask |-> -1, answer |-> 2, stop |-> 0]

Init == net = {} /\ last = -1 /\ seen = {}
Open(n) == \E b \in -1..0 :
             /\ Ask(n, b) \notin net
             /\ net' = net \cup {Ask(n, b)}
             /\ UNCHANGED <<last, seen>>
Reply == \E m \in {m \in net : m.kind = "ask"} :
           /\ net' = (net \ {m}) \cup {Answer(m.to, m.ballot)}
           /\ last' = IF m.ballot > last THEN m.ballot ELSE Weight[m.kind]
           /\ seen' = seen \cup {<<m.to, m.ballot>>}
Halt == /\ Cardinality({m \in net : m.kind # "stop"}) > 1
        /\ net' = net \cup {Stop}
        /\ UNCHANGED <<last, seen>>
Careless == /\ Stop \in net
            /\ \E m \in net : m.ballot = 0 /\ net' = net \ {m}
            /\ UNCHANGED <<last, seen>>
Careful == /\ \E m \in {m \in net : m.kind = "answer" /\ m.from \in Node} :
                last' = Len(<<m.from, m.ballot>>) + Weight[m.kind] + m.ballot
           /\ UNCHANGED <<net, seen>>
Next == (\E n \in Node : Open(n)) \/ Reply \/ Halt \/ Careless \/ Careful

Kinds == \A m \in net : m.kind \in DOMAIN Weight /\ (m.kind # "stop" => m.ballot \in {-1, 0})
Ballots == {m \in net : m.ballot = 0} \subseteq net
=============================================================================
