---------------------------- MODULE FoldsTheorems ----------------------------
\* Facts about MapThenFoldSet. `picks` says that an operator chooses an element of each set that has one.
EXTENDS Folds, FiniteSets

LOCAL picks(pick(_), S) == \A T \in SUBSET S : T = {} \/ pick(T) \in T
LOCAL closed(op(_, _), V) == \A x, y \in V : op(x, y) \in V
LOCAL commutes(op(_, _), V) == \A x, y \in V : op(x, y) = op(y, x)
LOCAL associates(op(_, _), V) == \A x, y, z \in V : op(op(x, y), z) = op(x, op(y, z))

THEOREM MapThenFoldSetDef ==
  ASSUME NEW op(_, _), NEW base, NEW f(_), NEW choose(_), NEW S, IsFiniteSet(S), picks(choose, S)
  PROVE  MapThenFoldSet(op, base, f, choose, S) =
           IF S = {} THEN base
           ELSE LET e == choose(S) IN op(f(e), MapThenFoldSet(op, base, f, choose, S \ {e}))
THEOREM MapThenFoldSetEmpty ==
  ASSUME NEW op(_, _), NEW base, NEW f(_), NEW choose(_)
  PROVE  MapThenFoldSet(op, base, f, choose, {}) = base
THEOREM MapThenFoldSetNonempty ==
  ASSUME NEW op(_, _), NEW base, NEW f(_), NEW choose(_), NEW S, S # {}, IsFiniteSet(S), picks(choose, S)
  PROVE  MapThenFoldSet(op, base, f, choose, S) =
           LET e == choose(S) IN op(f(e), MapThenFoldSet(op, base, f, choose, S \ {e}))
THEOREM MapThenFoldSetBijection ==
  ASSUME NEW op(_, _), NEW base,
         NEW A, IsFiniteSet(A), NEW fA(_), NEW pickA(_), picks(pickA, A),
         NEW B, IsFiniteSet(B), NEW fB(_), NEW pickB(_), picks(pickB, B),
         NEW to(_), {to(x) : x \in A} = B, \A x, y \in A : to(x) = to(y) => x = y, \A x \in A : fB(to(x)) = fA(x),
         \A T \in SUBSET A : T = {} \/ pickB({to(x) : x \in T}) = to(pickA(T))
  PROVE  MapThenFoldSet(op, base, fA, pickA, A) = MapThenFoldSet(op, base, fB, pickB, B)
THEOREM MapThenFoldSetEqual ==
  ASSUME NEW op(_, _), NEW base, NEW choose(_), NEW S, IsFiniteSet(S), picks(choose, S),
         NEW f(_), NEW g(_), \A e \in S : f(e) = g(e)
  PROVE  MapThenFoldSet(op, base, f, choose, S) = MapThenFoldSet(op, base, g, choose, S)
THEOREM MapThenFoldSetType ==
  ASSUME NEW S, IsFiniteSet(S), NEW V, NEW op(_, _), NEW base \in V, NEW f(_), NEW choose(_),
         closed(op, V), \A e \in S : f(e) \in V, picks(choose, S)
  PROVE  MapThenFoldSet(op, base, f, choose, S) \in V
THEOREM MapThenFoldSetAC ==
  ASSUME NEW V, NEW op(_, _), NEW base \in V, NEW f(_), closed(op, V), commutes(op, V), associates(op, V),
         NEW S, IsFiniteSet(S), NEW e \in S, NEW choose(_), picks(choose, S), \A s \in S : f(s) \in V
  PROVE  MapThenFoldSet(op, base, f, choose, S) = op(f(e), MapThenFoldSet(op, base, f, choose, S \ {e}))
THEOREM MapThenFoldSetACAddElement ==
  ASSUME NEW V, NEW op(_, _), NEW base \in V, NEW f(_), closed(op, V), commutes(op, V), associates(op, V),
         NEW S, IsFiniteSet(S), NEW e, e \notin S, NEW choose(_), picks(choose, S \cup {e}),
         \A s \in S \cup {e} : f(s) \in V
  PROVE  MapThenFoldSet(op, base, f, choose, S \cup {e}) = op(f(e), MapThenFoldSet(op, base, f, choose, S))
THEOREM MapThenFoldSetDisjointUnion ==
  ASSUME NEW V, NEW op(_, _), NEW base \in V, NEW f(_), closed(op, V), commutes(op, V), associates(op, V),
         \A x \in V : op(base, x) = x,
         NEW A, IsFiniteSet(A), NEW B, IsFiniteSet(B), A \cap B = {}, NEW choose(_), picks(choose, A \cup B),
         \A e \in A \cup B : f(e) \in V
  PROVE  MapThenFoldSet(op, base, f, choose, A \cup B) =
           op(MapThenFoldSet(op, base, f, choose, A), MapThenFoldSet(op, base, f, choose, B))
==============================================================================
