---- MODULE ShownNames ----
\* Operators that a community module uses, and shows in some releases; and two former names.
EXTENDS SequencesExt, FiniteSetsExt
ASSUME Range(<<1, 2>>) = 1..2 /\ Max({1, 2}) = 2 /\ Len(<<>>) = 0
ASSUME Sum(1..4) = 10 /\ Product(1..4) = 24
====
