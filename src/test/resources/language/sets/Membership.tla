---- MODULE Membership ----
EXTENDS Integers, Sequences, FiniteSets
ASSUME 3 \in 1..5 /\ 6 \notin 1..5 /\ 0 \notin {}
ASSUME <<1, "a">> \in Nat \X STRING
ASSUME <<1, 2, 3>> \in (1..3) \X Nat \X Int
ASSUME {1, 3} \in SUBSET (1..3) /\ {4} \notin SUBSET (1..3)
ASSUME {} \in SUBSET {}
ASSUME <<1, 2>> \in Seq(Nat) /\ <<1, -2>> \notin Seq(Nat) /\ <<>> \in Seq({})
ASSUME [x \in 1..3 |-> x * x] \in [1..3 -> Nat]
ASSUME [x \in 1..3 |-> x * x] \notin [1..2 -> Nat]
ASSUME [a |-> 1, b |-> "s"] \in [a : Int, b : STRING]
ASSUME [a |-> 1] \notin [a : Int, b : STRING]
ASSUME TRUE \in BOOLEAN /\ "x" \in STRING /\ -7 \in Int /\ -7 \notin Nat
ASSUME [n \in {0} |-> 5] \in [{0} -> Nat]
ASSUME 4 \in {x \in Nat : x % 2 = 0} /\ 5 \notin {x \in Nat : x % 2 = 0}
ASSUME {2, 4} \subseteq {x \in Nat : x % 2 = 0}
ASSUME 0 \notin Nat \ {0} /\ 1 \in Nat \ {0}
ASSUME -1 \in Nat \cup {-1}
ASSUME 3 \in UNION {1..2, 3..4}
====
