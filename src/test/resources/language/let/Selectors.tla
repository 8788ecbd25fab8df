---- MODULE Selectors ----
\* Parts of formulas by position, by label and by the names of LET.
EXTENDS Integers, Sequences

Both(a) == /\ a > 0
           /\ LET Twice(n) == 2 * n + a
              IN  Twice(a) > 3

ASSUME Both(5)!1 = (5 > 0)
ASSUME Both(5)!1!<< = 5
ASSUME Both(5)!2!Twice(10) = 25
ASSUME Both(5)!2!Twice(10)!: = 25
ASSUME Both(5)!2!1!1 = 15

\* An operator of a LET below an operator parameter, a quantifier and a label.
Sums(Cost(_), base) ==
  \A item \in {1, 2} :
    weight(item) :: LET a ++ b == Cost(a) + b + item
                    IN  base ++ item > (limit :: Cost(base))

Square(n) == n * n

ASSUME Sums(Square, 3)!weight(1)!limit = 9
ASSUME Sums(Square, 3)!weight(2)!:!++(4, 10) = 16 + 10 + 2
ASSUME Sums(Square, 3)!(2)!++(4, 10) = 28
ASSUME Sums(LAMBDA n : n + 1, 3)!weight(2)!:!++(4, 10) = 5 + 10 + 2

\* A selected operator as an argument; the parameters on the way to it come first.
Apply2(F(_, _), a, b) == F(a, b)
Apply5(F(_, _, _, _, _), a, b, c, d, e) == F(a, b, c, d, e)
Picked(q, p) == CHOOSE x : LET Join(a, b) == {a, b, q, p, x} IN <<q, Join(99, p)>>

ASSUME Picked(1, 2)!(3)!Join(4, 5) = {1, 2, 3, 4, 5}
ASSUME Apply5(Picked!@!Join, 1, 2, 3, 4, 5) = {1, 2, 3, 4, 5}
ASSUME Apply2(Both!2!Twice, 5, 10) = 25

\* A recursive function.
Countdown(step) == << LET Down[n \in -9..9] == IF n <= 0 THEN <<0>> ELSE <<n>> \o Down[n - step]
                      IN  Down[9] >>

ASSUME Countdown(3)!1!Down[6] = <<6, 3, 0>>

\* Parts of other expressions.
Range == [i \in 1..4, j \in {7} |-> i + j]
ASSUME Range!1 = 1..4 /\ Range!2 = {7} /\ Range!(20, 30) = 50
Choice == IF 2 = 3 THEN "yes" ELSE "no"
ASSUME Choice!1!<< = 2 /\ Choice!2 = "yes" /\ Choice!3 = "no"
Fair == WF_(12)(23)
ASSUME Fair!1 = 12 /\ Fair!2 = 23
====
