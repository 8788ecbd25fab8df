---- MODULE Enabled ----
\* ENABLED of actions that are Next's and that are not, in predicates, conditions of actions, and fairness.
EXTENDS Naturals, FiniteSets, Sequences
Clients == {"a", "b"}
VARIABLES held, queue, turn
vars == <<held, queue, turn>>

Init == held = [c \in Clients |-> {}] /\ queue = <<>> /\ turn = 0

Ask(c) == Len(queue) < 2 /\ queue' = Append(queue, c) /\ UNCHANGED <<held, turn>>
Take(c, S) ==
  /\ queue # <<>> /\ Head(queue) = c /\ S # {} /\ held[c] = {}
  /\ \A d \in Clients : held[d] \cap S = {}
  /\ held' = [held EXCEPT ![c] = S]
  /\ queue' = Tail(queue)
  /\ turn' = (turn + 1) % 3
Give(c, S) == S # {} /\ S \subseteq held[c] /\ held' = [held EXCEPT ![c] = @ \ S] /\ UNCHANGED <<queue, turn>>
\* Nothing of Next: it writes what no state has.
Leap == turn' = turn + 7 /\ held' = held /\ queue' = queue \o queue
\* It leaves variables without a next value.
Part == turn < 2 /\ turn' \in {turn, turn + 1} /\ turn' # turn
Choice(n) == IF n = 0 THEN turn' = 1 ELSE CASE n = 1 -> turn' = n [] OTHER -> turn' \in {n, 2} /\ turn' > turn
Doubtful == queue' = Tail(queue) /\ queue' # queue

Next ==
  \/ \E c \in Clients, S \in SUBSET {1, 2} : Take(c, S) \/ Give(c, S)
  \/ \E c \in Clients : ENABLED (\E S \in SUBSET {1, 2} : Take(c, S)) /\ ~ENABLED Give(c, held[c]) /\ Ask(c)
  \/ queue = <<>> /\ \E c \in Clients : Ask(c)

Spec ==
  /\ Init /\ [][Next]_vars
  /\ \A c \in Clients : WF_vars(Give(c, held[c])) /\ SF_held(\E S \in SUBSET {1, 2} : Take(c, S))
  /\ WF_vars(Leap) /\ WF_turn(Part) /\ SF_turn(Choice(turn))

Parts == (ENABLED Part) <=> turn < 2
Chosen == (ENABLED Choice(turn)) <=> turn \in 0..1
Stays == (ENABLED (turn' = 1 /\ UNCHANGED turn)) <=> turn = 1
Nested == (ENABLED ((ENABLED Part) /\ turn' = 2)) <=> ENABLED Part
Quantified == \A c \in Clients : \E n \in {1, 2} : ENABLED Give(c, {n}) \/ n \notin held[c]
Local == LET E(c) == ENABLED <<Give(c, held[c])>>_held IN \A c \in Clients : E(c) <=> held[c] # {}
InSet == {c \in Clients : ENABLED Give(c, held[c])} = {c \in Clients : held[c] # {}}
Failing == queue # <<>> \/ ENABLED Doubtful
Ahead == [][(ENABLED Part)' <=> turn' < 2]_vars
Often == \A c \in Clients : []<>(held[c] = {})
Able == (ENABLED (\E c \in Clients : Give(c, held[c]))) ~> held = [c \in Clients |-> {}]
====
