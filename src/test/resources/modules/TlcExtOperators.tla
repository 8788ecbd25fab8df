---- MODULE TlcExtOperators ----
EXTENDS Integers, Sequences, TLC, TLCExt
ASSUME AssertEq(1 + 1, 2) /\ ~AssertEq(1, 2)
ASSUME AssertError("whatever TLC says", 1 \div 0) /\ AssertError("", Head(<<>>))
ASSUME TLCGetOrDefault(7, "none") = "none"
ASSUME TLCSet(7, 1) /\ TLCGetOrDefault(7, "none") = 1 /\ TLCGetAndSet(7, +, 5, 0) = 1 /\ TLCGet(7) = 6
ASSUME TLCModelValue("m1") = TLCModelValue("m1") /\ TLCModelValue("m1") # TLCModelValue("m2")
ASSUME TLCModelValue("m1") \notin {1, 2} /\ ToString(TLCModelValue("m1")) = "m1"
ASSUME TLCFP({1, 2}) = TLCFP({2, 1}) /\ TLCFP(1) \in Int
ASSUME TLCDefer(FALSE) /\ PickSuccessor(FALSE) /\ TLCNoOp(3) = 3 /\ TLCCache(3, <<>>) = 3
====
