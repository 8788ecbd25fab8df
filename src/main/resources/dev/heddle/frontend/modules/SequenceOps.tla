----------------------------- MODULE SequenceOps -----------------------------
\* A part of module SequencesExt under an older name.
EXTENDS Sequences, Integers, Functions

Cons(elt, seq)        == <<elt>> \o seq
InsertAt(seq, i, elt) == SubSeq(seq, 1, i - 1) \o <<elt>> \o SubSeq(seq, i, Len(seq))
RemoveAt(seq, i)      == SubSeq(seq, 1, i - 1) \o SubSeq(seq, i + 1, Len(seq))
Front(seq)            == SubSeq(seq, 1, Len(seq) - 1)
Last(seq)             == seq[Len(seq)]
Reverse(seq)          == [i \in 1..Len(seq) |-> seq[1 + Len(seq) - i]]
IsPrefix(s, t)        == Len(s) <= Len(t) /\ SubSeq(t, 1, Len(s)) = s
IsSuffix(s, t)        == Len(s) <= Len(t) /\ SubSeq(t, 1 + Len(t) - Len(s), Len(t)) = s
IsStrictPrefix(s, t)  == IsPrefix(s, t) /\ s # t
IsStrictSuffix(s, t)  == IsSuffix(s, t) /\ s # t
==============================================================================
