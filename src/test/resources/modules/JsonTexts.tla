---- MODULE JsonTexts ----
EXTENDS Integers, Sequences, TLC, Json
ASSUME ToJson([a |-> 1, b |-> <<TRUE, "x">>]) = "{\"a\":1,\"b\":[true,\"x\"]}"
ASSUME ToJson({2, 1}) = "[1,2]" /\ ToJson(1..3) = "[1,2,3]" /\ ToJson("a") = "\"a\""
ASSUME ToJson(<<>>) = "[]" /\ ToJson(2 :> "b") = "{\"2\":\"b\"}"
ASSUME ToJsonArray(<<1, 2>>) = "[1,2]" /\ ToJsonObject(<<1, 2>>) = "{\"0\":1,\"1\":2}"
ASSUME ToJsonObject([a |-> {}]) = "{\"a\":[]}"
====
