-------------------------- MODULE DyadicRationals ---------------------------
\* Fractions whose denominator is a power of two, as records with the fields num and den, in lowest terms.
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE FiniteSetsExt
LOCAL INSTANCE TLC

LOCAL fraction(n, d) == [num |-> n, den |-> d]

LOCAL lowest(p) ==
  LET RECURSIVE halve(_, _)
      halve(n, d) == IF d > 1 /\ n % 2 = 0 THEN halve(n \div 2, d \div 2) ELSE fraction(n, d)
  IN  halve(p.num, p.den)

IsDyadicRational(r) ==
  LET RECURSIVE isPower(_)
      isPower(d) == d = 1 \/ (d > 1 /\ d % 2 = 0 /\ isPower(d \div 2))
  IN  isPower(r.den)

Zero == fraction(0, 1)
One  == fraction(1, 1)

Add(p, q) ==
  LET d == Max({p.den, q.den})
  IN  lowest(fraction(p.num * (d \div p.den) + q.num * (d \div q.den), d))

Half(p) == lowest(fraction(p.num, 2 * p.den))

PrettyPrint(p) ==
  IF p \in {Zero, One} THEN ToString(p.num) ELSE ToString(p.num) \o "/" \o ToString(p.den)
=============================================================================
