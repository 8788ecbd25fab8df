---- MODULE OfBitwise ----
EXTENDS Integers, Bitwise
ASSUME 12 & 10 = 8 /\ 0 & 7 = 0
ASSUME (12 | 10) = 14 /\ (0 | 0) = 0
ASSUME 12 ^^ 10 = 6 /\ 5 ^^ 5 = 0
ASSUME Not(10) = 5 /\ Not(0) = 0 /\ Not(7) = 0
ASSUME shiftR(13, 2) = 3 /\ shiftR(13, 0) = 13 /\ shiftR(0, 3) = 0
ASSUME \A x, y \in 0..9 : (x & y) + (x | y) = x + y /\ x ^^ y = (x | y) - (x & y)
====
