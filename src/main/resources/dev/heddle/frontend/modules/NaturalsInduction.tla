-------------------------- MODULE NaturalsInduction --------------------------
\* Induction and recursion over the natural numbers. The definitions are what proofs expand; nothing evaluates them.
EXTENDS Integers

THEOREM NatInduction ==
  ASSUME NEW P(_), P(0), \A i \in Nat : P(i) => P(i + 1) PROVE \A i \in Nat : P(i)

THEOREM DownwardNatInduction ==
  ASSUME NEW P(_), NEW m \in Nat, P(m), \A i \in 1..m : P(i) => P(i - 1) PROVE P(0)

THEOREM GeneralNatInduction ==
  ASSUME NEW P(_), \A i \in Nat : (\A j \in 0..(i - 1) : P(j)) => P(i) PROVE \A i \in Nat : P(i)

THEOREM SmallestNatural ==
  ASSUME NEW P(_), NEW i \in Nat, P(i) PROVE \E m \in Nat : P(m) /\ \A j \in 0..(m - 1) : ~P(j)

THEOREM RecursiveFcnOfNat ==
  ASSUME NEW Def(_, _),
         \A i \in Nat : \A g, h : (\A j \in 0..(i - 1) : g[j] = h[j]) => Def(g, i) = Def(h, i)
  PROVE  LET f[i \in Nat] == Def(f, i) IN f = [i \in Nat |-> Def(f, i)]

NatInductiveDefHypothesis(f, f0, Def(_, _)) ==
  f = CHOOSE g : g = [i \in Nat |-> IF i = 0 THEN f0 ELSE Def(g[i - 1], i)]
NatInductiveDefConclusion(f, f0, Def(_, _)) ==
  f = [i \in Nat |-> IF i = 0 THEN f0 ELSE Def(f[i - 1], i)]

THEOREM NatInductiveDef ==
  ASSUME NEW Def(_, _), NEW f, NEW f0, NatInductiveDefHypothesis(f, f0, Def)
  PROVE  NatInductiveDefConclusion(f, f0, Def)

THEOREM RecursiveFcnOfNatType ==
  ASSUME NEW f, NEW S, NEW Def(_, _), f = [i \in Nat |-> Def(f, i)],
         \A i \in Nat : \A g : (\A j \in 0..(i - 1) : g[j] \in S) => Def(g, i) \in S
  PROVE  f \in [Nat -> S]

THEOREM NatInductiveDefType ==
  ASSUME NEW Def(_, _), NEW S, NEW f, NEW f0 \in S, NatInductiveDefConclusion(f, f0, Def),
         \A x \in S, i \in Nat \ {0} : Def(x, i) \in S
  PROVE  f \in [Nat -> S]

THEOREM RecursiveFcnOfNatUnique ==
  ASSUME NEW Def(_, _), NEW f, NEW g, f = [i \in Nat |-> Def(f, i)], g = [i \in Nat |-> Def(g, i)],
         \A i \in Nat : \A x, y : (\A j \in 0..(i - 1) : x[j] = y[j]) => Def(x, i) = Def(y, i)
  PROVE  f = g

THEOREM NatInductiveUnique ==
  ASSUME NEW Def(_, _), NEW f, NEW g, NEW f0,
         NatInductiveDefConclusion(f, f0, Def), NatInductiveDefConclusion(g, f0, Def)
  PROVE  f = g

FiniteNatInductiveDefHypothesis(f, c, Def(_, _), m, n) ==
  f = CHOOSE g : g = [i \in m..n |-> IF i = m THEN c ELSE Def(g[i - 1], i)]
FiniteNatInductiveDefConclusion(f, c, Def(_, _), m, n) ==
  f = [i \in m..n |-> IF i = m THEN c ELSE Def(f[i - 1], i)]

THEOREM FiniteNatInductiveDef ==
  ASSUME NEW Def(_, _), NEW f, NEW c, NEW m \in Nat, NEW n \in Nat, FiniteNatInductiveDefHypothesis(f, c, Def, m, n)
  PROVE  FiniteNatInductiveDefConclusion(f, c, Def, m, n)

THEOREM FiniteNatInductiveDefType ==
  ASSUME NEW S, NEW Def(_, _), NEW f, NEW c \in S, NEW m \in Nat, NEW n \in Nat,
         FiniteNatInductiveDefConclusion(f, c, Def, m, n), \A x \in S, i \in (m + 1)..n : Def(x, i) \in S
  PROVE  f \in [m..n -> S]

THEOREM FiniteNatInductiveUnique ==
  ASSUME NEW Def(_, _), NEW f, NEW g, NEW c, NEW m \in Nat, NEW n \in Nat,
         FiniteNatInductiveDefConclusion(f, c, Def, m, n), FiniteNatInductiveDefConclusion(g, c, Def, m, n)
  PROVE  f = g
==============================================================================
