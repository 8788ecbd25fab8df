---- MODULE Let ----
EXTENDS Integers
Twice(Op(_), x) == Op(Op(x))
ASSUME LET x == 1 IN x + x = 2
ASSUME LET x == 1 y == x + 1 IN y = 2
ASSUME LET F(a, b) == a - b IN F(5, 3) = 2
ASSUME LET x == 1 IN (LET y == x + 1 IN y * y) = 4
ASSUME Twice(LAMBDA x : x * 3, 2) = 18
ASSUME LET inc(x) == x + 1 IN Twice(inc, 0) = 2
ASSUME \A x \in 1..3 : LET add(y) == x + y IN Twice(add, 0) = 2 * x
ASSUME LET unused == 1 \div 0 IN TRUE
ASSUME LET f[n \in 0..5] == IF n = 0 THEN 1 ELSE n * f[n - 1] IN f[5] = 120
ASSUME LET g(S) == {LET d == x * 2 IN d : x \in S} IN g(1..2) = {2, 4}
ASSUME Twice(-., 5) = 5
====
