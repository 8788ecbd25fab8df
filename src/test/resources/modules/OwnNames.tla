---- MODULE OwnNames ----
\* Operators of the user with names that newer releases of the community modules have, too.
EXTENDS Integers, Sequences, SequencesExt, FiniteSetsExt
IsSorted(s) == \A i \in 1..(Len(s) - 1) : s[i] <= s[i + 1]
SymDiff(S) == S
ASSUME IsSorted(<<1, 2>>) /\ SymDiff({1}) = {1} /\ Reverse(<<1, 2>>) = <<2, 1>> /\ Max({1, 2}) = 2
====
