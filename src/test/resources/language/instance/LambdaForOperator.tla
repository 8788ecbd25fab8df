---- MODULE LambdaForOperator ----
EXTENDS Integers
---- MODULE Inner ----
CONSTANTS A(_), b
Applied == A(b)
Mapped(S) == {A(s) : s \in S}
====
Square == INSTANCE Inner WITH A <- LAMBDA y : y * y, b <- 4
ASSUME Square!Applied = 16
ASSUME Square!Mapped({1, 2}) = {1, 4}
====
