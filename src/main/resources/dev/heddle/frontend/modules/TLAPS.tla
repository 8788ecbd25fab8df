-------------------------------- MODULE TLAPS --------------------------------
\* What a proof cites to call a prover. To a model checker, which reads no proof, all of it is TRUE.

SimpleArithmetic == TRUE
SMT == TRUE
CVC3 == TRUE
CVC4 == TRUE
CVC5 == TRUE
Yices == TRUE
veriT == TRUE
Zipper == TRUE
Z3 == TRUE
Spass == TRUE
LS4 == TRUE
PTL == TRUE
Zenon == TRUE
Isa == TRUE
IsaWithSetExtensionality == TRUE
SlowZenon == TRUE
SlowerZenon == TRUE
VerySlowZenon == TRUE
SlowestZenon == TRUE
Auto == TRUE
SlowAuto == TRUE
SlowerAuto == TRUE
SlowestAuto == TRUE
Force == TRUE
SlowForce == TRUE
SlowerForce == TRUE
SlowestForce == TRUE
SimplifyAndSolve == TRUE
SlowSimplifyAndSolve == TRUE
SlowerSimplifyAndSolve == TRUE
SlowestSimplifyAndSolve == TRUE
Simplification == TRUE
SlowSimplification == TRUE
SlowerSimplification == TRUE
SlowestSimplification == TRUE
Blast == TRUE
SlowBlast == TRUE
SlowerBlast == TRUE
SlowestBlast == TRUE
AutoBlast == TRUE
AllProvers == TRUE
AllSMT == TRUE
AllIsa == TRUE
ExpandENABLED == TRUE
ExpandCdot == TRUE
AutoUSE == TRUE
Lambdify == TRUE
ENABLEDaxioms == TRUE
LevelComparison == TRUE
Trivial == TRUE
PropositionalTemporalLogic == TRUE

SMTT(X) == TRUE
CVC3T(X) == TRUE
CVC4T(X) == TRUE
CVC5T(X) == TRUE
YicesT(X) == TRUE
veriTT(X) == TRUE
ZipperT(X) == TRUE
Z3T(X) == TRUE
SpassT(X) == TRUE
LS4T(X) == TRUE
ZenonT(X) == TRUE
IsaT(X) == TRUE
IsaM(X) == TRUE
AllProversT(X) == TRUE
AllSMTT(X) == TRUE
AllIsaT(X) == TRUE
IsaMT(X, Y) == TRUE

EnabledWrapper(Op(_)) == FALSE
CdotWrapper(Op(_)) == FALSE

THEOREM SetExtensionality == \A A, B : (\A x : x \in A <=> x \in B) => A = B
THEOREM NoSetContainsEverything == \A A : \E x : x \notin A

\* The rules of the temporal logic of actions.
THEOREM RuleTLA1 == ASSUME STATE P, STATE f, P /\ f' = f => P' PROVE []P <=> P /\ [][P => P']_f
THEOREM RuleTLA2 ==
  ASSUME STATE P, STATE Q, STATE f, STATE g, ACTION A, ACTION B, P /\ [A]_f => Q /\ [B]_g
  PROVE  []P /\ [][A]_f => []Q /\ [][B]_g
THEOREM RuleINV1 == ASSUME STATE I, STATE f, ACTION N, I /\ [N]_f => I' PROVE I /\ [][N]_f => []I
THEOREM RuleINV2 == ASSUME STATE I, STATE f, ACTION N PROVE []I => ([][N]_f <=> [][N /\ I /\ I']_f)
THEOREM RuleWF1 ==
  ASSUME STATE P, STATE Q, STATE f, ACTION N, ACTION A,
         P /\ [N]_f => P' \/ Q',
         P /\ <<N /\ A>>_f => Q',
         P => ENABLED <<A>>_f
  PROVE  [][N]_f /\ WF_f(A) => (P ~> Q)
THEOREM RuleSF1 ==
  ASSUME STATE P, STATE Q, STATE f, ACTION N, ACTION A, TEMPORAL F,
         P /\ [N]_f => P' \/ Q',
         P /\ <<N /\ A>>_f => Q',
         []P /\ [][N]_f /\ []F => <>ENABLED <<A>>_f
  PROVE  [][N]_f /\ SF_f(A) /\ []F => (P ~> Q)
THEOREM RuleInvImplication == ASSUME STATE F, STATE G, F => G PROVE []F => []G
THEOREM RuleStepSimulation ==
  ASSUME STATE I, STATE f, STATE g, ACTION M, ACTION N, I /\ I' /\ [M]_f => [N]_g
  PROVE  []I /\ [][M]_f => [][N]_g
==============================================================================
