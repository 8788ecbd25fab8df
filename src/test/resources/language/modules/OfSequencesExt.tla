---- MODULE OfSequencesExt ----
EXTENDS Integers, Sequences, FiniteSets, SequencesExt, TLC
cons(x, y) == <<x, y>>
ASSUME ToSet(<<1, 1, 2>>) = {1, 2} /\ ToSet(<<>>) = {}
ASSUME ToBag(<<"a", "b", "a">>) = [a |-> 2, b |-> 1]
ASSUME SetToSeq({3, 1, 2}) = <<1, 2, 3>> /\ SetToSeq({}) = <<>>
ASSUME SetToSeqs({"t", "l"}) = {<<"t", "l">>, <<"l", "t">>} /\ SetToSeqs({}) = {<<>>}
ASSUME SetToSortSeq({1, 3, 2}, >) = <<3, 2, 1>>
ASSUME SetToAllKPermutations({"a", "b"}) = {<<>>, <<"a">>, <<"b">>, <<"a", "b">>, <<"b", "a">>}
ASSUME TupleOf({0, 1}, 2) = {0, 1} \X {0, 1}
ASSUME SeqOf({7}, 2) = {<<>>, <<7>>, <<7, 7>>} /\ BoundedSeq({7}, 2) = SeqOf({7}, 2)
ASSUME Contains(<<1, 2>>, 2) /\ ~Contains(<<1, 2>>, 3) /\ ~Contains(<<>>, 3)
ASSUME IsSorted(<<>>, <) /\ IsSorted(<<1, 2, 2>>, <=) /\ ~IsSorted(<<1, 2, 2>>, <) /\ IsSorted(<<3, 1>>, >)
ASSUME Reverse(<<1, 2, 3>>) = <<3, 2, 1>> /\ Reverse(<<>>) = <<>>
ASSUME Remove(<<1, 2, 1, 3>>, 1) = <<2, 3>>
ASSUME ReplaceAll(<<1, 2, 1>>, 1, 4) = <<4, 2, 4>>
ASSUME InsertAt(<<1, 3>>, 2, 2) = <<1, 2, 3>> /\ InsertAt(<<>>, 1, 0) = <<0>>
ASSUME ReplaceAt(<<1, 1>>, 2, 0) = <<1, 0>>
ASSUME RemoveAt(<<1, 2, 3>>, 1) = <<2, 3>> /\ RemoveAt(<<1, 2, 3>>, 3) = <<1, 2>>
ASSUME RemoveFirst(<<1, 2, 1>>, 1) = <<2, 1>> /\ RemoveFirst(<<2>>, 1) = <<2>>
ASSUME RemoveFirstMatch(<<1, 4, 5>>, LAMBDA x : x > 3) = <<1, 5>>
ASSUME Cons(1, <<2>>) = <<1, 2>> /\ Snoc(1, <<2>>) = <<2, 1>>
ASSUME Front(<<1, 2>>) = <<1>> /\ Last(<<1, 2>>) = 2 /\ Front(<<>>) = <<>>
ASSUME SelectInSeq(<<5, 6, 7>>, LAMBDA x : x > 5) = 2 /\ SelectInSeq(<<5>>, LAMBDA x : x > 5) = 0
ASSUME SelectLastInSeq(<<5, 6, 7, 1>>, LAMBDA x : x > 5) = 3 /\ SelectLastInSeq(<<>>, LAMBDA x : x > 5) = 0
ASSUME SelectInSubSeq(<<9, 6, 7, 9>>, 2, 3, LAMBDA x : x > 6) = 3
ASSUME SelectInSubSeq(<<9, 6, 7, 9>>, 3, 2, LAMBDA x : TRUE) = 0
ASSUME SelectLastInSubSeq(<<9, 6, 7, 9>>, 1, 3, LAMBDA x : x > 7) = 1
====
