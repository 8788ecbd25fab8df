------------------------------- MODULE Lassos -------------------------------
\* Clients take turns at a resource; one may give up. It is small and has what temporal properties are made of: weak and
\* strong fairness, ENABLED, properties of states and of steps, violated by lassos and by single steps.
EXTENDS Naturals, FiniteSets, TLC

CONSTANTS Clients, NoOne

VARIABLES holder, waiting, tries, gone

vars == <<holder, waiting, tries, gone>>

Init ==
  /\ holder = NoOne
  /\ waiting = [c \in Clients |-> FALSE]
  /\ tries \in {0}
  /\ gone = {}

Ask(c) == c \notin gone /\ ~waiting[c] /\ waiting' = [waiting EXCEPT ![c] = TRUE] /\ UNCHANGED <<holder, tries, gone>>

Take(c) ==
  /\ waiting[c] /\ holder = NoOne
  /\ holder' = c
  /\ tries' = IF tries < 2 THEN tries + 1 ELSE 0
  /\ UNCHANGED <<waiting, gone>>

Leave(c) ==
  /\ holder = c
  /\ holder' = NoOne
  /\ waiting' = [waiting EXCEPT ![c] = FALSE]
  /\ UNCHANGED <<tries, gone>>

GiveUp(c) == holder # c /\ gone = {} /\ gone' = gone \cup {c} /\ waiting' = [waiting EXCEPT ![c] = FALSE]
             /\ UNCHANGED <<holder, tries>>

Next == \E c \in Clients : Ask(c) \/ Take(c) \/ Leave(c) \/ GiveUp(c)

Weak == Init /\ [][Next]_vars /\ \A c \in Clients : WF_vars(Take(c)) /\ WF_vars(Leave(c))
Strong == Weak /\ \A c \in Clients : SF_vars(Take(c)) /\ SF_vars(Ask(c))

Stays == \A c \in Clients : c \in gone
Exclusive == \A c \in Clients : holder = c => waiting[c]
Served == \A c \in Clients : waiting[c] ~> (holder = c \/ c \in gone)
Repeated == []<>(holder # NoOne)
Settles == <>[](holder = NoOne)
Either == (\E c \in Clients : []<>(holder = c)) \/ <>[](gone # {})
Possible == [](\A c \in Clients : holder = c => ENABLED Leave(c))
Upward == [][tries' >= tries]_tries
Kept == [][\A c \in gone : c \in gone']_vars
Until == (tries = 0) => [](tries > 0 => <>(holder = NoOne))
=============================================================================
