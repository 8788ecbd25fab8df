--------------------------- MODULE SequencesExt ----------------------------
LOCAL INSTANCE Naturals
LOCAL INSTANCE Sequences
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE FiniteSetsExt
LOCAL INSTANCE Folds
LOCAL INSTANCE Functions
LOCAL INSTANCE Bags
LOCAL INSTANCE TLC

-----------------------------------------------------------------------------
\* To and from sets and bags.

ToSet(s) == {s[i] : i \in DOMAIN s}

ToBag(s) == [x \in ToSet(s) |-> Cardinality({i \in DOMAIN s : s[i] = x})]

\* The elements of S, each once, in the order in which CHOOSE takes them.
SetToSeq(S) ==
  LET RECURSIVE list(_, _)
      list(rest, s) ==
        IF rest = {} THEN s
        ELSE LET x == CHOOSE x \in rest : TRUE IN list(rest \ {x}, Append(s, x))
  IN  list(S, <<>>)

\* All sequences with each element of S once.
SetToSeqs(S) == {s \in [1..Cardinality(S) -> S] : IsInjective(s)}

SetToSortSeq(S, op(_, _)) == SortSeq(SetToSeq(S), op)

\* All sequences of different elements of S.
SetToAllKPermutations(S) == UNION {SetToSeqs(T) : T \in SUBSET S}

\* All sequences of n elements, and of up to n elements.
TupleOf(set, n)  == [1..n -> set]
SeqOf(set, n)    == UNION {[1..m -> set] : m \in 0..n}
BoundedSeq(S, n) == SeqOf(S, n)

-----------------------------------------------------------------------------
\* Elements.

Contains(s, e) == \E i \in 1..Len(s) : s[i] = e

\* Whether op holds of each two elements of s, in their order.
IsSorted(s, op(_, _)) == \A j \in 1..Len(s) : \A i \in 1..(j - 1) : op(s[i], s[j])

Reverse(s) == [i \in 1..Len(s) |-> s[1 + Len(s) - i]]

Last(s)  == s[Len(s)]
Front(s) == SubSeq(s, 1, Len(s) - 1)

Cons(elt, seq) == <<elt>> \o seq
Snoc(elt, seq) == Append(seq, elt)

Remove(s, e)            == SelectSeq(s, LAMBDA x : x # e)
ReplaceAll(s, old, new) == [i \in 1..Len(s) |-> IF s[i] = old THEN new ELSE s[i]]

InsertAt(s, i, e)  == SubSeq(s, 1, i - 1) \o <<e>> \o SubSeq(s, i, Len(s))
ReplaceAt(s, i, e) == [s EXCEPT ![i] = e]
RemoveAt(s, i)     == SubSeq(s, 1, i - 1) \o SubSeq(s, i + 1, Len(s))

\* The first, and the last, position whose element passes the test: in the whole sequence, or from one position to
\* another. It is 0 where no element passes.
SelectInSubSeq(seq, from, to, Test(_)) ==
  LET found == {i \in from..to : Test(seq[i])} IN IF found = {} THEN 0 ELSE Min(found)
SelectLastInSubSeq(seq, from, to, Test(_)) ==
  LET found == {i \in from..to : Test(seq[i])} IN IF found = {} THEN 0 ELSE Max(found)
SelectInSeq(seq, Test(_))     == SelectInSubSeq(seq, 1, Len(seq), Test)
SelectLastInSeq(seq, Test(_)) == SelectLastInSubSeq(seq, 1, Len(seq), Test)

\* s without its first element that passes the test, or that is e.
RemoveFirstMatch(s, Test(_)) ==
  LET i == SelectInSeq(s, Test) IN IF i = 0 THEN s ELSE RemoveAt(s, i)
RemoveFirst(s, e) == RemoveFirstMatch(s, LAMBDA x : x = e)

-----------------------------------------------------------------------------
\* Prefixes and suffixes.

IsPrefix(s, t)       == Len(s) <= Len(t) /\ SubSeq(t, 1, Len(s)) = s
IsStrictPrefix(s, t) == Len(s) < Len(t) /\ IsPrefix(s, t)
IsSuffix(s, t)       == Len(s) <= Len(t) /\ SubSeq(t, 1 + Len(t) - Len(s), Len(t)) = s
IsStrictSuffix(s, t) == Len(s) < Len(t) /\ IsSuffix(s, t)

Prefixes(s) == {SubSeq(s, 1, n) : n \in 0..Len(s)}
Suffixes(s) == {SubSeq(s, n, Len(s)) : n \in 1..(Len(s) + 1)}

CommonPrefixes(S) == {p \in UNION {Prefixes(s) : s \in S} : \A s \in S : IsPrefix(p, s)}

LongestCommonPrefix(S) ==
  CHOOSE p \in CommonPrefixes(S) : \A q \in CommonPrefixes(S) : Len(q) <= Len(p)

-----------------------------------------------------------------------------
\* Positions beyond the end begin anew: the positions of a sequence of length b count from 1.

SeqMod(a, b) == IF a % b = 0 THEN b ELSE a % b

-----------------------------------------------------------------------------
\* Folds. FoldSeq and FoldLeft begin with the first element, FoldRight with the last; the Domain variants combine the
\* positions rather than the elements.

FoldSeq(op(_, _), base, seq) == FoldFunction(op, base, seq)

FoldLeft(op(_, _), base, seq) ==
  LET fold[n \in 0..Len(seq)] == IF n = 0 THEN base ELSE op(fold[n - 1], seq[n])
  IN  fold[Len(seq)]

FoldRight(op(_, _), seq, base) ==
  LET fold[n \in 1..(Len(seq) + 1)] == IF n > Len(seq) THEN base ELSE op(seq[n], fold[n + 1])
  IN  fold[1]

FoldLeftDomain(op(_, _), base, seq)  == FoldLeft(op, base, [i \in DOMAIN seq |-> i])
FoldRightDomain(op(_, _), seq, base) == FoldRight(op, [i \in DOMAIN seq |-> i], base)

-----------------------------------------------------------------------------
\* Several sequences.

\* The sequences of a sequence, one behind the other; strings are sequences, too.
FlattenSeq(seqs) ==
  IF Len(seqs) = 0 THEN seqs ELSE FoldLeft(LAMBDA s, t : s \o t, seqs[1], Tail(seqs))

\* The pairs of elements at the same position, as far as both sequences go.
Zip(s, t) == [i \in 1..Min({Len(s), Len(t)}) |-> <<s[i], t[i]>>]

\* The elements of two sequences of one length in turn, each in a sequence of its own; of empty ones, these themselves.
Interleave(s, t) ==
  CASE Len(s) = Len(t) /\ Len(s) = 0 -> <<s, t>>
    [] Len(s) = Len(t) /\ Len(s) > 0 ->
    [i \in 1..(2 * Len(s)) |-> IF i % 2 = 1 THEN <<s[(i + 1) \div 2]>> ELSE <<t[i \div 2]>>]

-----------------------------------------------------------------------------
\* Parts of sequences.

\* Those of neighbouring elements, and those of any elements in their order.
SubSeqs(s)    == {SubSeq(s, i + 1, j) : i, j \in 0..Len(s)}
AllSubSeqs(s) ==
  LET part(D) == FoldLeft(LAMBDA p, i : IF i \in D THEN Append(p, s[i]) ELSE p, <<>>, [i \in DOMAIN s |-> i])
  IN  {part(D) : D \in SUBSET DOMAIN s}

\* Where s begins in t for the first time.
IndexFirstSubSeq(s, t) ==
  Min({i \in 1..(Len(t) + 1) : i + Len(s) - 1 <= Len(t) /\ SubSeq(t, i, i + Len(s) - 1) = s})

\* t with the part s at position i, its first part s, or all its parts s replaced by r. Parts that overlap are taken
\* from the left, and an empty part stands before each element.
ReplaceSubSeqAt(i, r, s, t) == SubSeq(t, 1, i - 1) \o r \o SubSeq(t, i + Len(s), Len(t))

ReplaceFirstSubSeq(r, s, t) ==
  IF s \in SubSeqs(t) THEN ReplaceSubSeqAt(IndexFirstSubSeq(s, t), r, s, t) ELSE t

ReplaceAllSubSeqs(r, s, t) ==
  LET isAt(i) == i + Len(s) - 1 <= Len(t) /\ SubSeq(t, i, i + Len(s) - 1) = s
      RECURSIVE from(_)
      from(i) ==
        IF i > Len(t) THEN SubSeq(t, 1, 0)
        ELSE IF ~isAt(i) THEN SubSeq(t, i, i) \o from(i + 1)
        ELSE IF Len(s) = 0 THEN r \o SubSeq(t, i, i) \o from(i + 1)
        ELSE r \o from(i + Len(s))
  IN  IF s = t THEN r ELSE from(1)
=============================================================================
