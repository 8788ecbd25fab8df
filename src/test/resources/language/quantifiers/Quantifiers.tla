---- MODULE Quantifiers ----
EXTENDS Integers
ASSUME \A x \in 1..3 : \E y \in 1..4 : y > x
ASSUME ~ \E x, y \in 1..3 : x + y > 6
ASSUME \A x \in {} : FALSE
ASSUME ~ \E x \in {} : TRUE
ASSUME \E x \in 1..2, y \in 3..4 : x * y = 8
ASSUME \A <<a, b>> \in {<<1, 2>>, <<2, 3>>} : b = a + 1
ASSUME \E S \in SUBSET (1..20) : S = {1}
ASSUME \E f \in [1..12 -> BOOLEAN] : ~f[12]
ASSUME \A x \in 1..2 : LET y == x + 1 IN \A z \in 1..2 : y + z > x
ASSUME (\A x \in 1..3 : x > 0) => \E x \in 1..3 : x = 2
====
