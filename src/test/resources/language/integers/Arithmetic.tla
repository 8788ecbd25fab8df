---- MODULE Arithmetic ----
EXTENDS Integers
ASSUME 7 \div 2 = 3 /\ (-7) \div 2 = -4 /\ 7 \div (-2) = -4 /\ (-7) \div (-2) = 3
ASSUME 7 % 3 = 1 /\ (-7) % 3 = 2
ASSUME 2^10 = 1024 /\ 5^0 = 1 /\ (-2)^3 = -8
ASSUME 3 - 5 = -2 /\ -(-3) = 3 /\ 2 * 3 + 4 = 10
ASSUME 1 < 2 /\ 2 <= 2 /\ 3 > 2 /\ 3 >= 3
ASSUME \A x \in -5..5, y \in 1..3 : x = y * (x \div y) + (x % y)
ASSUME 1..0 = {} /\ -1..1 = {-1, 0, 1}
====
