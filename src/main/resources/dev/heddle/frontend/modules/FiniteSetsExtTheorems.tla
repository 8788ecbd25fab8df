----------------------- MODULE FiniteSetsExtTheorems -----------------------
\* Facts about the folds, sums and products of module FiniteSetsExt.
EXTENDS FiniteSetsExt, FiniteSets, Integers

THEOREM FoldSetEmpty == ASSUME NEW op(_, _), NEW base PROVE FoldSet(op, base, {}) = base
THEOREM FoldSetNonempty ==
  ASSUME NEW op(_, _), NEW base, NEW S, S # {}, IsFiniteSet(S)
  PROVE  \E x \in S : FoldSet(op, base, S) = op(x, FoldSet(op, base, S \ {x}))
THEOREM FoldSetType ==
  ASSUME NEW T, NEW op(_, _), NEW base \in T, NEW S \in SUBSET T, IsFiniteSet(S), \A x, y \in T : op(x, y) \in T
  PROVE  FoldSet(op, base, S) \in T
THEOREM FoldSetAC ==
  ASSUME NEW T, NEW op(_, _), NEW base \in T, \A x, y \in T : op(x, y) \in T, \A x, y \in T : op(x, y) = op(y, x),
         \A x, y, z \in T : op(x, op(y, z)) = op(op(x, y), z), NEW S \in SUBSET T, IsFiniteSet(S), NEW e \in S
  PROVE  FoldSet(op, base, S) = op(e, FoldSet(op, base, S \ {e}))
THEOREM FoldSetACAddElement ==
  ASSUME NEW T, NEW op(_, _), NEW base \in T, \A x, y \in T : op(x, y) \in T, \A x, y \in T : op(x, y) = op(y, x),
         \A x, y, z \in T : op(x, op(y, z)) = op(op(x, y), z), NEW S \in SUBSET T, IsFiniteSet(S), NEW e \in T \ S
  PROVE  FoldSet(op, base, S \cup {e}) = op(e, FoldSet(op, base, S))
THEOREM FoldSetDisjointUnion ==
  ASSUME NEW T, NEW op(_, _), NEW base \in T, \A x, y \in T : op(x, y) \in T, \A x, y \in T : op(x, y) = op(y, x),
         \A x, y, z \in T : op(x, op(y, z)) = op(op(x, y), z), \A x \in T : op(base, x) = x,
         NEW A \in SUBSET T, IsFiniteSet(A), NEW B \in SUBSET T, IsFiniteSet(B), A \cap B = {}
  PROVE  FoldSet(op, base, A \cup B) = op(FoldSet(op, base, A), FoldSet(op, base, B))

THEOREM SumSetNat == ASSUME NEW S \in SUBSET Nat, IsFiniteSet(S) PROVE SumSet(S) \in Nat
THEOREM SumSetInt == ASSUME NEW S \in SUBSET Int, IsFiniteSet(S) PROVE SumSet(S) \in Int
THEOREM SumSetEmpty == SumSet({}) = 0
THEOREM SumSetNonempty ==
  ASSUME NEW S \in SUBSET Int, IsFiniteSet(S), NEW x \in S PROVE SumSet(S) = x + SumSet(S \ {x})
THEOREM SumSetAddElement ==
  ASSUME NEW S \in SUBSET Int, IsFiniteSet(S), NEW x \in Int \ S PROVE SumSet(S \cup {x}) = x + SumSet(S)
THEOREM SumSetDisjointUnion ==
  ASSUME NEW S \in SUBSET Int, IsFiniteSet(S), NEW T \in SUBSET Int, IsFiniteSet(T), S \cap T = {}
  PROVE  SumSet(S \cup T) = SumSet(S) + SumSet(T)

THEOREM ProductSetNat == ASSUME NEW S \in SUBSET Nat, IsFiniteSet(S) PROVE ProductSet(S) \in Nat
THEOREM ProductSetInt == ASSUME NEW S \in SUBSET Int, IsFiniteSet(S) PROVE ProductSet(S) \in Int
THEOREM ProductSetEmpty == ProductSet({}) = 1
THEOREM ProductSetNonempty ==
  ASSUME NEW S \in SUBSET Int, IsFiniteSet(S), NEW x \in S PROVE ProductSet(S) = x * ProductSet(S \ {x})
THEOREM ProductSetAddElement ==
  ASSUME NEW S \in SUBSET Int, IsFiniteSet(S), NEW x \in Int \ S PROVE ProductSet(S \cup {x}) = x * ProductSet(S)
THEOREM ProductSetDisjointUnion ==
  ASSUME NEW S \in SUBSET Int, IsFiniteSet(S), NEW T \in SUBSET Int, IsFiniteSet(T), S \cap T = {}
  PROVE  ProductSet(S \cup T) = ProductSet(S) * ProductSet(T)

THEOREM SumSetNatSubset == ASSUME NEW S \in SUBSET Nat, IsFiniteSet(S), NEW T \in SUBSET S PROVE SumSet(T) <= SumSet(S)
THEOREM SumSetNatZero == ASSUME NEW S \in SUBSET Nat, IsFiniteSet(S) PROVE SumSet(S) = 0 <=> S \subseteq {0}
THEOREM ProductSetNatOne == ASSUME NEW S \in SUBSET Nat, IsFiniteSet(S) PROVE ProductSet(S) = 1 <=> S \subseteq {1}
THEOREM ProductSetZero == ASSUME NEW S \in SUBSET Int, IsFiniteSet(S) PROVE ProductSet(S) = 0 <=> 0 \in S
THEOREM ProductSetNatSubset ==
  ASSUME NEW S \in SUBSET (Nat \ {0}), IsFiniteSet(S), NEW T \in SUBSET S PROVE ProductSet(T) <= ProductSet(S)

THEOREM MapThenSumSetNat ==
  ASSUME NEW S, IsFiniteSet(S), NEW op(_), \A x \in S : op(x) \in Nat PROVE MapThenSumSet(op, S) \in Nat
THEOREM MapThenSumSetInt ==
  ASSUME NEW S, IsFiniteSet(S), NEW op(_), \A x \in S : op(x) \in Int PROVE MapThenSumSet(op, S) \in Int
THEOREM MapThenSumSetEmpty == ASSUME NEW op(_) PROVE MapThenSumSet(op, {}) = 0
THEOREM MapThenSumSetNonempty ==
  ASSUME NEW S, IsFiniteSet(S), NEW e \in S, NEW op(_), \A x \in S : op(x) \in Int
  PROVE  MapThenSumSet(op, S) = op(e) + MapThenSumSet(op, S \ {e})
THEOREM MapThenSumSetAddElement ==
  ASSUME NEW S, IsFiniteSet(S), NEW e, e \notin S, NEW op(_), \A x \in S \cup {e} : op(x) \in Int
  PROVE  MapThenSumSet(op, S \cup {e}) = op(e) + MapThenSumSet(op, S)
THEOREM MapThenSumSetDisjointUnion ==
  ASSUME NEW S, IsFiniteSet(S), NEW T, IsFiniteSet(T), S \cap T = {}, NEW op(_), \A x \in S \cup T : op(x) \in Int
  PROVE  MapThenSumSet(op, S \cup T) = MapThenSumSet(op, S) + MapThenSumSet(op, T)
THEOREM MapThenSumSetNatSubset ==
  ASSUME NEW S, IsFiniteSet(S), NEW T \in SUBSET S, NEW op(_), \A x \in S : op(x) \in Nat
  PROVE  MapThenSumSet(op, T) <= MapThenSumSet(op, S)
THEOREM MapThenSumSetZero ==
  ASSUME NEW S, IsFiniteSet(S), NEW op(_), \A x \in S : op(x) \in Nat
  PROVE  MapThenSumSet(op, S) = 0 <=> \A x \in S : op(x) = 0
THEOREM MapThenSumSetMonotonic ==
  ASSUME NEW S, IsFiniteSet(S), NEW f(_), NEW g(_), \A x \in S : f(x) \in Int /\ g(x) \in Int /\ f(x) <= g(x)
  PROVE  MapThenSumSet(f, S) <= MapThenSumSet(g, S)
THEOREM MapThenSumSetStrictlyMonotonic ==
  ASSUME NEW S, IsFiniteSet(S), NEW f(_), NEW g(_), \A x \in S : f(x) \in Int /\ g(x) \in Int /\ f(x) <= g(x),
         NEW e \in S, f(e) < g(e)
  PROVE  MapThenSumSet(f, S) < MapThenSumSet(g, S)
============================================================================
