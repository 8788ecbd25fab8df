---- MODULE Chairs ----
\* People sit down in a row. Of 13 rows of at most 2 people out of 3, 4 differ when people look alike.
EXTENDS Naturals, Sequences, TLC
CONSTANT People
VARIABLE row

Init == row = <<>>
Sit(p) == Len(row) < 2 /\ row' = Append(row, p)
Next == \E p \in People : Sit(p)

Alike == Permutations(People)
Length == Len(row)
Numbers == {1, 2}
Renamed == [row |-> row]

Nobody == Len(row) < 2
Full == <>(Len(row) = 2)
Done == TRUE
====
