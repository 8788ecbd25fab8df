---- MODULE Recursion ----
EXTENDS Integers, FiniteSets, Sequences
RECURSIVE Sum(_)
Sum(S) == IF S = {} THEN 0 ELSE LET x == CHOOSE x \in S : TRUE IN x + Sum(S \ {x})
RECURSIVE Fib(_)
Fib(n) == IF n < 2 THEN n ELSE Fib(n - 1) + Fib(n - 2)
RECURSIVE Reverse(_)
Reverse(s) == IF s = <<>> THEN <<>> ELSE Append(Reverse(Tail(s)), Head(s))
RECURSIVE Even(_), Odd(_)
Even(n) == IF n = 0 THEN TRUE ELSE Odd(n - 1)
Odd(n) == IF n = 0 THEN FALSE ELSE Even(n - 1)
RECURSIVE Fold(_, _, _)
Fold(Op(_, _), base, s) == IF s = <<>> THEN base ELSE Op(Head(s), Fold(Op, base, Tail(s)))
fact[n \in Nat] == IF n = 0 THEN 1 ELSE n * fact[n - 1]
count[S \in SUBSET (1..4)] == IF S = {} THEN 0 ELSE 1 + count[S \ {CHOOSE x \in S : TRUE}]
ASSUME Sum(1..10) = 55 /\ Fib(12) = 144
ASSUME Reverse(<<1, 2, 3>>) = <<3, 2, 1>>
ASSUME Even(10) /\ ~Odd(10)
ASSUME Fold(+, 0, <<1, 2, 3>>) = 6 /\ Fold(LAMBDA a, b : a \o b, "", <<"a", "b">>) = "ab"
ASSUME fact[10] = 3628800
ASSUME count[{1, 3, 4}] = 3
ASSUME LET RECURSIVE R(_) R(n) == IF n = 0 THEN 0 ELSE 2 + R(n - 1) IN R(4) = 8
====
