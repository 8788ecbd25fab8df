---- MODULE Except ----
EXTENDS Integers, Sequences
f == [a |-> <<1, 2>>, b |-> [c |-> 5]]
ASSUME [f EXCEPT !.a = 0] = [a |-> 0, b |-> [c |-> 5]]
ASSUME [f EXCEPT !.a[2] = @ + 1] = [a |-> <<1, 3>>, b |-> [c |-> 5]]
ASSUME [f EXCEPT !.b.c = @ * @, !.a = Append(@, 3)] = [a |-> <<1, 2, 3>>, b |-> [c |-> 25]]
ASSUME [<<1, 2, 3>> EXCEPT ![1] = @ + 1, ![1] = @ * 10] = <<20, 2, 3>>
ASSUME [<<1, 2>> EXCEPT ![1] = 5] = <<5, 2>>
ASSUME [x \in {0} |-> 1] # [[x \in {0} |-> 1] EXCEPT ![0] = 2]
ASSUME [[x \in 1..2, y \in 1..2 |-> 0] EXCEPT ![1, 2] = 7][1, 2] = 7
ASSUME [[i \in 1..2 |-> [j \in 1..2 |-> 0]] EXCEPT ![1][2] = 3, ![2] = [@ EXCEPT ![1] = 4]] = <<<<0, 3>>, <<4, 0>>>>
ASSUME LET h == [x \in {"p", "q"} |-> {}] IN [h EXCEPT !["p"] = @ \cup {1}] = [p |-> {1}, q |-> {}]
====
