---- MODULE Functions ----
EXTENDS Integers, Sequences, TLC
f == [x \in 0..3 |-> x * 2]
g == [x \in 1..2, y \in {5, 6} |-> x + y]
succ[n \in Nat] == n + 1
ASSUME f[3] = 6 /\ DOMAIN f = 0..3
ASSUME g[2, 6] = 8 /\ g[<<1, 5>>] = 6 /\ DOMAIN g = (1..2) \X {5, 6}
ASSUME [x \in {} |-> 1] = <<>>
ASSUME [x \in 1..2 |-> x] = <<1, 2>>
ASSUME [x \in {"a", "b"} |-> 1] = [a |-> 1, b |-> 1]
ASSUME f = (0 :> 0 @@ 1 :> 2 @@ 2 :> 4 @@ 3 :> 6)
ASSUME (1 :> "x" @@ 1 :> "y") = <<"x">>
ASSUME succ[41] = 42
ASSUME [<<a, b>> \in {<<1, 2>>} |-> a + b][1, 2] = 3
ASSUME [x, y \in 1..2 |-> x = y][2, 2]
ASSUME DOMAIN <<7, 8>> = {1, 2} /\ DOMAIN [a |-> 1] = {"a"} /\ DOMAIN <<>> = {}
ASSUME [f EXCEPT ![0] = 9][0] = 9
ASSUME Permutations({1, 2}) = {<<1, 2>>, <<2, 1>>}
ASSUME [x \in {1, 2} |-> [y \in {3} |-> x + y]][2][3] = 5
ASSUME [n \in Nat |-> 2 * n][21] = 42
ASSUME [n \in 0..3 |-> 6 \div n][2] = 3
ASSUME LET h == [n \in 0..3 |-> 6 \div n] IN h[3] + h[1] = 8
====
