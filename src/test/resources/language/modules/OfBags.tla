---- MODULE OfBags ----
EXTENDS Integers, Sequences, FiniteSets, Bags, BagsExt, TLC
B == ("a" :> 2 @@ "b" :> 1)
ASSUME IsABag(B) /\ ~IsABag([x |-> 0])
ASSUME \A v \in BOOLEAN : ~IsABag(v) /\ ~IsABag({v})
ASSUME BagToSet(B) = {"a", "b"} /\ SetToBag({"a"}) = [a |-> 1]
ASSUME BagIn("a", B) /\ ~BagIn("c", B) /\ EmptyBag = <<>>
ASSUME B (+) [a |-> 1, c |-> 1] = [a |-> 3, b |-> 1, c |-> 1]
ASSUME B (-) [a |-> 1, b |-> 5] = [a |-> 1]
ASSUME BagUnion({B, [a |-> 1], [c |-> 4]}) = [a |-> 3, b |-> 1, c |-> 4] /\ BagUnion({}) = <<>>
ASSUME [a |-> 1] \sqsubseteq B /\ ~(B \sqsubseteq [a |-> 1])
ASSUME SubBag(B) = {<<>>, [a |-> 1], [a |-> 2], [b |-> 1], [a |-> 1, b |-> 1], B}
ASSUME BagCardinality(B) = 3 /\ BagCardinality(EmptyBag) = 0
ASSUME CopiesIn("a", B) = 2 /\ CopiesIn("c", B) = 0
ASSUME BagAdd(B, "a") = [a |-> 3, b |-> 1] /\ BagAdd(EmptyBag, 1) = <<1>>
ASSUME BagRemove(B, "a") = [a |-> 1, b |-> 1] /\ BagRemove(B, "b") = [a |-> 2] /\ BagRemove(B, "c") = B
ASSUME BagRemoveAll(B, "a") = [b |-> 1]
N == (1 :> 2 @@ 2 :> 1 @@ 3 :> 3)
least(S) == CHOOSE x \in S : \A y \in S : x <= y
ASSUME MapThenFoldBag(+, 0, LAMBDA x : 1, least, N) = 6
ASSUME MapThenFoldBag(\o, <<>>, LAMBDA x : <<x>>, least, N) = <<1, 1, 2, 3, 3, 3>>
ASSUME FoldBag(+, 0, N) = 13 /\ SumBag(N) = 13 /\ ProductBag(N) = 54
====
