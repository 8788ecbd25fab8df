---- MODULE WhereTlcFails ----
\* What TLC refuses: an operator for BagOfAll, and a test for membership in a set of more than a million elements.
EXTENDS Integers, Sequences, Bags, SequencesExt
ASSUME BagOfAll(LAMBDA x : 0, [a |-> 2, b |-> 1]) = (0 :> 3)
ASSUME <<1, 5>> \in SeqOf(1..50, 30) /\ <<0>> \notin SeqOf(1..50, 30)
ASSUME <<1, 2>> \in UNION {[1..n -> Nat] : n \in 0..2}
====
