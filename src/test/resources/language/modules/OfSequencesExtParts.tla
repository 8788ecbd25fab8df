---- MODULE OfSequencesExtParts ----
EXTENDS Integers, Sequences, FiniteSets, SequencesExt, TLC
cons(x, y) == <<x, y>>
ASSUME IsPrefix(<<1>>, <<1, 2>>) /\ ~IsPrefix(<<2>>, <<1, 2>>) /\ ~IsPrefix(<<1, 2>>, <<1>>) /\ IsPrefix(<<>>, <<>>)
ASSUME IsStrictPrefix(<<>>, <<1>>) /\ ~IsStrictPrefix(<<1>>, <<1>>)
ASSUME IsSuffix(<<2>>, <<1, 2>>) /\ ~IsSuffix(<<1>>, <<1, 2>>)
ASSUME IsStrictSuffix(<<2>>, <<1, 2>>) /\ ~IsStrictSuffix(<<2>>, <<2>>)
ASSUME Prefixes(<<1, 2>>) = {<<>>, <<1>>, <<1, 2>>} /\ Suffixes(<<1, 2>>) = {<<>>, <<2>>, <<1, 2>>}
ASSUME CommonPrefixes({<<1, 2>>, <<1, 3>>}) = {<<>>, <<1>>}
ASSUME LongestCommonPrefix({<<1, 2, 3>>, <<1, 2>>, <<1, 2, 4>>}) = <<1, 2>>
ASSUME LongestCommonPrefix({<<1>>, <<2>>}) = <<>>
ASSUME \A i \in 0..6 : SeqMod(i, 3) = ((i + 2) % 3) + 1
ASSUME FoldSeq(LAMBDA x, s : Append(s, x), <<>>, <<3, 1, 2>>) = <<3, 1, 2>>
ASSUME FoldLeft(cons, 0, <<3, 1, 2>>) = <<<<<<0, 3>>, 1>>, 2>> /\ FoldLeft(cons, 0, <<>>) = 0
ASSUME FoldRight(cons, <<3, 1, 2>>, 0) = <<3, <<1, <<2, 0>>>>>>
ASSUME FoldLeftDomain(cons, 0, <<"a", "b">>) = <<<<0, 1>>, 2>>
ASSUME FoldRightDomain(cons, <<"a", "b">>, 0) = <<1, <<2, 0>>>>
ASSUME FlattenSeq(<<<<1, 2>>, <<>>, <<1>>>>) = <<1, 2, 1>> /\ FlattenSeq(<<>>) = <<>>
ASSUME FlattenSeq(<<"a", "bc">>) = "abc"
ASSUME Zip(<<1, 3>>, <<2, 4, 6>>) = <<<<1, 2>>, <<3, 4>>>> /\ Zip(<<>>, <<1>>) = <<>>
ASSUME Interleave(<<1, 3>>, <<2, 4>>) = <<<<1>>, <<2>>, <<3>>, <<4>>>> /\ Interleave(<<>>, <<>>) = <<<<>>, <<>>>>
ASSUME SubSeqs(<<1, 2>>) = {<<>>, <<1>>, <<2>>, <<1, 2>>}
ASSUME AllSubSeqs(<<1, 2, 3>>) = {<<>>, <<1>>, <<2>>, <<3>>, <<1, 2>>, <<1, 3>>, <<2, 3>>, <<1, 2, 3>>}
ASSUME IndexFirstSubSeq(<<1>>, <<1, 1>>) = 1 /\ IndexFirstSubSeq(<<2, 3>>, <<1, 2, 3>>) = 2
ASSUME ReplaceSubSeqAt(2, <<9, 9>>, <<2>>, <<1, 2, 3>>) = <<1, 9, 9, 3>>
ASSUME ReplaceFirstSubSeq(<<4>>, <<1>>, <<1, 1>>) = <<4, 1>> /\ ReplaceFirstSubSeq(<<4>>, <<5>>, <<1>>) = <<1>>
ASSUME ReplaceFirstSubSeq("x", "b", "abab") = "axab"
ASSUME ReplaceAllSubSeqs(<<2, 2>>, <<1, 1>>, <<1, 1, 1>>) = <<2, 2, 1>>
ASSUME ReplaceAllSubSeqs(<<>>, <<>>, <<>>) = <<>> /\ ReplaceAllSubSeqs(<<4>>, <<>>, <<>>) = <<4>>
ASSUME ReplaceAllSubSeqs(<<0>>, <<>>, <<1, 2>>) = <<0, 1, 0, 2>>
ASSUME ReplaceAllSubSeqs("--", "b", "abab") = "a--a--"
====
