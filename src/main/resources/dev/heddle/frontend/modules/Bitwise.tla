------------------------------ MODULE Bitwise -------------------------------
\* Natural numbers as rows of bits.
LOCAL INSTANCE Integers

\* The number whose bit i is bit(bit i of x, bit i of y).
LOCAL bits(x, y, bit(_, _)) ==
  LET RECURSIVE row(_, _)
      row(a, b) == IF a = 0 /\ b = 0 THEN 0 ELSE bit(a % 2, b % 2) + 2 * row(a \div 2, b \div 2)
  IN  row(x, y)

x & y  == bits(x, y, LAMBDA a, b : a * b)
x | y  == bits(x, y, LAMBDA a, b : IF a + b = 0 THEN 0 ELSE 1)
x ^^ y == bits(x, y, LAMBDA a, b : (a + b) % 2)

\* The bits of a turned, as far as its highest one.
Not(a) == bits(a, a, LAMBDA b, c : 1 - b)

\* n without its lowest pos bits.
shiftR(n, pos) == n \div (2 ^ pos)
=============================================================================
