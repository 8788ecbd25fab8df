---- MODULE OfNumbers ----
EXTENDS Integers, Combinatorics, DyadicRationals
ASSUME factorial[5] = 120 /\ factorial[0] = 1 /\ choose(5, 2) = 10 /\ choose(4, 0) = 1 /\ choose(0, 1) = 0
ASSUME Half(One) = [num |-> 1, den |-> 2] /\ Half(Half(One)) = [num |-> 1, den |-> 4]
ASSUME Add(Half(One), Half(One)) = One /\ Add(Zero, Half(One)) = Half(One) /\ Add(Half(One), Zero) = Half(One)
ASSUME Add(Half(One), Half(Half(One))) = [num |-> 3, den |-> 4]
ASSUME IsDyadicRational([num |-> 3, den |-> 8]) /\ ~IsDyadicRational([num |-> 1, den |-> 6])
ASSUME PrettyPrint(Zero) = "0" /\ PrettyPrint(One) = "1" /\ PrettyPrint(Half(One)) = "1/2"
====
