------------------------------- MODULE Queues -------------------------------
(***************************************************************************)
(* Sequences over few values, short ones and ones that are too long for a  *)
(* slot, and everything that is done with them.                            *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
Item == 3 .. 22
Name == {"p", "q"}
VARIABLES long, pair, words, odd, n
vars == <<long, pair, words, odd, n>>

First == SubSeq(long, 1, IF Len(long) < 2 THEN Len(long) ELSE 2)

Init == /\ long = <<3, 9, 22>>
        /\ pair = [c \in Name |-> <<>>]
        /\ words = <<"one">>
        /\ odd = <<7, 7>>
        /\ n = 0

Put == /\ Len(long) < 9
       /\ \E i \in {3, 22} : long' = Append(long, IF Len(long) % 2 = 0 THEN i ELSE 12)
       /\ UNCHANGED <<pair, words, odd, n>>
Get == /\ long # <<>>
       /\ n' = (n + Head(long)) % 4
       /\ long' = IF Len(long) > 7 THEN Tail(Tail(long)) ELSE Tail(long)
       /\ odd' = <<Head(long), long[Len(long)]>>
       /\ UNCHANGED <<pair, words>>
Twice == /\ Len(long) \in 1 .. 5
         /\ long' = long \o long
         /\ UNCHANGED <<pair, words, odd, n>>
Move == \E c \in Name :
          /\ pair' = [pair EXCEPT ![c] = IF Len(@) < 3 THEN @ \o First ELSE <<Head(@)>>]
          /\ n' = Cardinality({pair[d] : d \in Name})
          /\ UNCHANGED <<long, words, odd>>
Say == /\ words' = IF Len(words) > 17 THEN <<>> ELSE
                     IF Len(words) = 15 THEN Append(words, "two") ELSE words \o <<IF n > 1 THEN "two" ELSE "one">> \o words
       /\ odd' = [odd EXCEPT ![1] = 8]
       /\ n' = IF words = <<"one", "one", "one">> \/ long = <<3, 22>> THEN 3 ELSE n
       /\ UNCHANGED <<long, pair>>
Next == Put \/ Twice \/ Get \/ Move \/ Say

Typed == long \in Seq(Item) /\ words \in Seq({"one", "two"}) /\ \A i \in DOMAIN long : long[i] \in Item
Same == pair["p"] = pair["q"] => n >= 0 /\ pair["p"] \o <<>> = pair["q"]
Beyond == Len(long) < 5 \/ long[8] > 3 \/ long = long
Sorted == [][\A i \in 1 .. Len(long) - 1 : long'[i] <= long'[i + 1]]_long
=============================================================================
