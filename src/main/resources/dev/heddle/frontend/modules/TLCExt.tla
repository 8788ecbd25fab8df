------------------------------- MODULE TLCExt --------------------------------
LOCAL INSTANCE TLC
LOCAL INSTANCE Integers

\* Whether a equals b; both are printed where they differ.
AssertEq(a, b) == a = b \/ (PrintT("Assertion failed") /\ PrintT(a) /\ PrintT(b) /\ FALSE)

\* TRUE where exp has no value, whatever the words of the error; a value is an error.
AssertError(err, exp) == CHOOSE failed \in BOOLEAN : failed

\* The value of a register, which may not be set yet; and the same for a register that gets a new value.
TLCGetOrDefault(key, defaultVal) == CHOOSE v : TRUE
TLCGetAndSet(key, Op(_, _), val, defaultVal) ==
  LET old == TLCGetOrDefault(key, defaultVal) IN IF TLCSet(key, Op(old, val)) THEN old ELSE old

\* The model value with this name.
TLCModelValue(str) == CHOOSE v : ToString(v) = str

\* Some number that is the same for equal values.
TLCFP(var) == CHOOSE n \in Int : TRUE

\* What has no effect here: an expression that may be evaluated later or never, the choice of a successor by a user, and
\* hints about how to evaluate.
TLCDefer(expression)          == TRUE
PickSuccessor(exp)            == TRUE
TLCNoOp(val)                  == val
TLCCache(expression, closure) == expression

\* The counterexample, known when the run is over: numbered states, and steps between them. Both are empty without one.
CounterExample == CHOOSE ce : DOMAIN ce = {"state", "action"}

\* The states of a counterexample in order.
ToTrace(CE) ==
  LET numbers == {s[1] : s \in CE.state} IN [i \in numbers |-> (CHOOSE s \in CE.state : s[1] = i)[2]]

\* The steps that led to a state, and a definition by its name.
Trace                             == CHOOSE v : TRUE
TLCEvalDefinition(definitionName) == CHOOSE v : TRUE
==============================================================================
