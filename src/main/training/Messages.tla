------------------------------ MODULE Messages ------------------------------
\* Senders put requests into a set, a server answers one after the other from a queue. It is small, holds, and uses
\* what specifications of protocols use: records, sets of them, sequences, functions, fairness and a temporal property.
EXTENDS Integers, Sequences, FiniteSets, TLC

CONSTANTS Clients, NoOne, Requests

VARIABLES sent, queue, served, current

vars == <<sent, queue, served, current>>

Message == [type : {"request"}, from : Clients] \cup [type : {"answer"}, to : Clients, number : 0..Requests]

TypeOK ==
  /\ sent \subseteq Message
  /\ queue \in Seq(Clients) /\ Len(queue) <= Cardinality(Clients)
  /\ served \in [Clients -> 0..Requests]
  /\ current \in Clients \cup {NoOne}

Init ==
  /\ sent = {}
  /\ queue = <<>>
  /\ served = [c \in Clients |-> 0]
  /\ current = NoOne

Ask(c) ==
  /\ served[c] < Requests
  /\ ~ \E m \in sent : m.type = "request" /\ m.from = c
  /\ sent' = sent \cup {[type |-> "request", from |-> c]}
  /\ queue' = Append(queue, c)
  /\ UNCHANGED <<served, current>>

Take ==
  /\ current = NoOne
  /\ queue # <<>>
  /\ current' = Head(queue)
  /\ queue' = Tail(queue)
  /\ UNCHANGED <<sent, served>>

Answer ==
  /\ current # NoOne
  /\ LET number == served[current] + 1
     IN  /\ served' = [served EXCEPT ![current] = number]
         /\ sent' = (sent \ {[type |-> "request", from |-> current]})
                      \cup {[type |-> "answer", to |-> current, number |-> number]}
  /\ current' = NoOne
  /\ UNCHANGED queue

Next == (\E c \in Clients : Ask(c)) \/ Take \/ Answer

Spec == Init /\ [][Next]_vars /\ WF_vars(Take) /\ WF_vars(Answer)

NoneTwice == \A i, j \in 1..Len(queue) : i # j => queue[i] # queue[j]
Known == \A m \in sent : IF m.type = "answer" THEN m.number <= served[m.to] ELSE m.from \in Clients
First == CHOOSE c \in Clients : TRUE
EachIsAnswered == \A c \in Clients : (\E m \in sent : m.type = "request" /\ m.from = c) ~> (served[c] > 0)
AllAsk == <>(\A c \in Clients : served[c] > 0)
NeverDone == served[First] < Requests
Symmetry == Permutations(Clients)
=============================================================================
