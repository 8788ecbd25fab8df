---- MODULE LargeCombinations ----
\* Unions, intersections and differences of sets too large to be listed can be asked for membership.
EXTENDS Integers
Many == SUBSET (1..60)
Functions == [1..40 -> 1..40]
ASSUME {3, 60} \in Many \cup {{0}}
ASSUME {0} \in Many \cup {{0}}
ASSUME {0, 1} \notin Many \cup {{0}}
ASSUME {1, 2} \in Many \ {{}}
ASSUME {} \notin Many \ {{}}
ASSUME {2, 3} \in Many \cap SUBSET (2..61)
ASSUME {1, 2} \notin Many \cap SUBSET (2..61)
ASSUME [i \in 1..40 |-> i] \in Functions \cup Many
ASSUME Many \cap {{1}, {0}} = {{1}}
ASSUME {{1}, {0}} \ Many = {{0}}
====
