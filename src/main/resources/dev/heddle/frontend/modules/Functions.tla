----------------------------- MODULE Functions -----------------------------
LOCAL INSTANCE Integers
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE Folds

\* f on the part S of its domain.
Restrict(f, S) == [x \in S |-> f[x]]

\* f on the arguments that pass the test, and on those whose results do.
RestrictDomain(f, Test(_)) == [x \in {y \in DOMAIN f : Test(y)} |-> f[x]]
RestrictValues(f, Test(_)) == [x \in {y \in DOMAIN f : Test(f[y])} |-> f[x]]

\* Whether narrow agrees with wide on all of its own domain.
IsRestriction(narrow, wide) ==
  /\ DOMAIN narrow \subseteq DOMAIN wide
  /\ \A x \in DOMAIN narrow : narrow[x] = wide[x]

Range(f) == {f[x] : x \in DOMAIN f}

\* T(f[x], g[x]) for each x in the domain of f.
Pointwise(f, g, T(_, _)) == [x \in DOMAIN f |-> T(f[x], g[x])]

\* Maps each t in T that is a result of f to an s in S that f maps to t, and any other t to some s.
Inverse(f, S, T) == [t \in T |-> CHOOSE s \in S : t \notin Range(f) \/ f[s] = t]

AntiFunction(f) == [t \in Range(f) |-> CHOOSE s \in DOMAIN f : f[s] = t]

IsInjective(f) == \A x, y \in DOMAIN f : x = y \/ f[x] # f[y]

Injection(S, T)  == {f \in [S -> T] : IsInjective(f)}
Surjection(S, T) == {f \in [S -> T] : T \subseteq Range(f)}
Bijection(S, T)  == {f \in [S -> T] : IsInjective(f) /\ T \subseteq Range(f)}

\* For finite sets, which is where the sizes decide.
ExistsInjection(S, T)  == Cardinality(S) <= Cardinality(T)
ExistsSurjection(S, T) == Cardinality(S) >= Cardinality(T) /\ (T = {} => S = {})
ExistsBijection(S, T)  == Cardinality(S) = Cardinality(T)

\* Combines the results of fun for the given arguments, which are taken in the order in which CHOOSE takes them:
\* op(fun[last], ... op(fun[second], op(fun[first], base))).
FoldFunctionOnSet(op(_, _), base, fun, indices) ==
  LET RECURSIVE fold(_, _)
      fold(rest, result) ==
        IF rest = {} THEN result
        ELSE LET i == CHOOSE i \in rest : TRUE IN fold(rest \ {i}, op(fun[i], result))
  IN  fold(indices, base)

FoldFunction(op(_, _), base, fun) == FoldFunctionOnSet(op, base, fun, DOMAIN fun)
============================================================================
