-------------------------------- MODULE Values --------------------------------
\* Values of every kind, in assumptions, initial states, steps and properties, without a use of their own. The launcher
\* loads what the operators need, in both engines.
EXTENDS Integers, Sequences, FiniteSets, Bags, TLC, TLCExt, FiniteSetsExt, SequencesExt, Functions, Folds

CONSTANTS Things, Limit, Default, Better(_)

ASSUME LimitIsPositive == Limit \in Nat \ {0}
ASSUME Cardinality(SUBSET {1, 2, 3}) = 8 /\ {1, 2} \X {3} = {<<1, 3>>, <<2, 3>>} /\ UNION {{1}, {2}} = {1, 2}
ASSUME /\ [x \in 1..3 |-> x * x][2] = 4
       /\ DOMAIN [a |-> 1, b |-> 2] = {"a", "b"}
       /\ [[a |-> 1] EXCEPT !.a = @ + 1].a = 2
       /\ {f[1] : f \in [1..2 -> {0, 1}]} = {0, 1}
       /\ {x \in 1..9 : x % 2 = 0 /\ x \div 2 > 1} = {4, 6, 8}
ASSUME /\ SubSeq(<<1, 2, 3>> \o <<4>>, 2, 3) = <<2, 3>> /\ Head(Tail(<<1, 2>>)) = 2 /\ Len(Append(<<>>, 1)) = 1
       /\ SelectSeq(<<1, 2, 3>>, LAMBDA x : x > 1) = <<2, 3>> /\ Reverse(<<1, 2>>) = <<2, 1>> /\ "ab" \o "c" = "abc"
       /\ SumSet({1, 2}) = 3 /\ ToSet(<<1, 1>>) = {1} /\ FoldSet(LAMBDA x, y : x + y, 0, {1, 2}) = 3
       /\ FoldSeq(LAMBDA x, y : x + y, 0, <<1, 2>>) = 3 /\ Max({1, 2}) = 2 /\ Range([x \in {1} |-> 2]) = {2}
ASSUME BagCardinality(SetToBag({1, 2}) (+) SetToBag({1})) = 3 /\ 2 ^ 3 = 8 /\ -1 < 0 /\ ToString(1) = "1"
ASSUME (1 :> 2 @@ 2 :> 3)[2] = 3 /\ (CHOOSE x \in {3} : TRUE) = 3 /\ (IF TRUE THEN 1 ELSE 2) = 1
ASSUME PrintT(<<"values", [kind |-> "record"], {1}, Things>>)

VARIABLES number, table, queue, bag, last, mode

vars == <<number, table, queue, bag, last, mode>>

RECURSIVE Factorial(_)
Factorial(n) == IF n = 0 THEN 1 ELSE n * Factorial(n - 1)
Sum[n \in 0..10] == IF n = 0 THEN 0 ELSE n + Sum[n - 1]
Apply(Op(_, _), a, b) == Op(a, b)
Plus(a, b) == a + b
a ++ b == IF a > b THEN a ELSE b
Modes == {"idle", "busy", "done"}
Records == [owner : Things \cup {Default}, count : 0..Limit]
Named(x) == LET once == x + 1 twice(y) == y + once IN twice(x)

Init ==
  /\ number \in {n \in 0..1 : n >= 0}
  /\ table = [t \in Things |-> [owner |-> Default, count |-> 0]]
  /\ queue = <<>>
  /\ bag = EmptyBag
  /\ \E t \in Things : last = t
  /\ IF Limit > 1 THEN mode = "idle" ELSE mode \in Modes

Push(t) ==
  /\ Len(queue) < Limit
  /\ \A i \in DOMAIN queue : queue[i][1] # t
  /\ queue' = Append(queue, <<t, number>>)
  /\ LET next == [table[t] EXCEPT !.count = Apply(Plus, @, 1) % (Limit + 1), !.owner = t]
     IN  table' = [table EXCEPT ![t] = next]
  /\ last' = t
  /\ UNCHANGED <<number, bag, mode>>

Pop ==
  /\ queue # <<>>
  /\ LET first == Head(queue) IN
       /\ bag' = IF BagCardinality(bag) < 2 THEN bag (+) SetToBag({first[1]}) ELSE EmptyBag
       /\ \E m \in Modes \ {mode} : mode' = m
  /\ queue' = Tail(queue)
  /\ UNCHANGED <<number, table, last>>

Change ==
  \/ /\ CASE mode = "idle" -> mode' = "busy" /\ number' = number
         [] mode = "busy" -> mode' \in {"done", "idle"} /\ number' = (number + 1) % 2
         [] OTHER -> mode' = "idle" /\ number' \in 0..1
     /\ UNCHANGED <<table, queue, bag, last>>
  \/ (mode = "done" => number = 0) /\ UNCHANGED vars
  \/ \E S \in SUBSET Things :
       /\ Cardinality(S) = 1 /\ \A t \in S : table[t].count > 0
       /\ table' = [t \in Things |-> IF t \in S THEN [owner |-> Default, count |-> 0] ELSE table[t]]
       /\ last' \in S
       /\ UNCHANGED <<number, queue, bag, mode>>

Next == (\E t \in Things : Push(t)) \/ Pop \/ Change

Spec == Init /\ [][Next]_vars

TypeOK ==
  /\ number \in Nat /\ mode \in Modes /\ last \in Things
  /\ table \in [Things -> Records]
  /\ queue \in Seq(Things \X (0..1))
  /\ bag \in [SUBSET Things -> Nat] \/ IsABag(bag)
Ordered == \A i, j \in 1..Len(queue) : i < j => (queue[i] # queue[j] \/ i ++ j = j)
Numbers == Factorial(number + 2) >= 1 /\ Sum[number + 1] >= 1 /\ Named(number) = 2 * number + 1 /\ Better(number) > number
Owners == \E t \in Things : table[t].owner \in {t, Default}
Bounded == TLCGet("level") < 100 /\ BagCardinality(bag) <= 3
Later == last' \in Things
More(n) == n + 1
Seen == <<number, table, queue, mode>>
Shown == [number |-> number, waiting |-> Len(queue), who |-> last]
Permuted == Permutations(Things)
Undefined == mode = "done" => table[mode].count = 0
AtEnd == TLCGet("distinct") > 0
===============================================================================
