---- MODULE Undemanding ----
\* What is no set does no harm where a set is wanted, as long as nothing is asked of it.
EXTENDS Naturals, Sequences
ASSUME {} \subseteq 1
ASSUME {} \in SUBSET 1
ASSUME <<>> \in Seq(1)
ASSUME {n \in {1, 2} : n > 2} \subseteq "a"
ASSUME \A s \in {} : s \subseteq 3
ASSUME {{}} \subseteq SUBSET 1
ASSUME {<<>>} \subseteq Seq("b")
====
