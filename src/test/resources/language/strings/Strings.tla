---- MODULE Strings ----
EXTENDS Integers, Sequences, TLC
ASSUME "a" # "b" /\ "ab" = "ab" /\ "" \in STRING
ASSUME Len("abc") = 3 /\ "ab" \o "c" = "abc"
ASSUME SubSeq("abcd", 2, 3) = "bc" /\ Tail("ab") = "b"
ASSUME Head("abc") = "a" /\ Append("ab", "c") = "abc" /\ Append("", "a") = "a" /\ <<"a">> \o "bc" = <<"a", "b", "c">>
ASSUME SelectSeq("abca", LAMBDA c : c = "a") = <<"a", "a">>
ASSUME ToString(12) = "12" /\ ToString("x") = "\"x\"" /\ ToString(<<1, TRUE>>) = "<<1, TRUE>>"
ASSUME ToString({2, 1}) = "{1, 2}" /\ ToString([a |-> 1]) = "[a |-> 1]"
ASSUME ToString((0 :> 1 @@ 2 :> 3)) = "(0 :> 1 @@ 2 :> 3)"
ASSUME {"b", "a"} = {"a", "b"}
ASSUME Len("a\"b\\c\n") = 6
====
