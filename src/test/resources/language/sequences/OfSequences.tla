---- MODULE OfSequences ----
EXTENDS Integers, Sequences, TLC
Even(n) == n % 2 = 0
ASSUME Len(<<>>) = 0 /\ Len(<<1, 2>>) = 2
ASSUME <<1>> \o <<2, 3>> = <<1, 2, 3>> /\ <<>> \o <<>> = <<>>
ASSUME Append(<<1>>, 2) = <<1, 2>> /\ Head(<<1, 2>>) = 1 /\ Tail(<<1, 2>>) = <<2>>
ASSUME SubSeq(<<1, 2, 3>>, 2, 3) = <<2, 3>> /\ SubSeq(<<1>>, 2, 1) = <<>>
ASSUME SelectSeq(<<1, 2, 3, 4>>, Even) = <<2, 4>>
ASSUME SelectSeq(<<1, 2, 3, 4>>, LAMBDA x : x > 2) = <<3, 4>>
ASSUME SortSeq(<<3, 1, 2>>, <) = <<1, 2, 3>>
ASSUME SortSeq(<<3, 1, 2>>, LAMBDA a, b : a > b) = <<3, 2, 1>>
ASSUME <<1, 2>> = [i \in 1..2 |-> i]
ASSUME <<1, 2>> # <<1>> /\ <<1, 2>>[2] = 2
ASSUME \E i \in DOMAIN <<5, 6>> : <<5, 6>>[i] = 6
ASSUME Tail(<<1>>) = <<>>
====
