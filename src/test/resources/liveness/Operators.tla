---- MODULE Operators ----
\* Every temporal operator, alone and nested, under several assumptions of fairness.
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>

Init == x = 0 /\ y = FALSE
Inc == x < 3 /\ x' = x + 1 /\ UNCHANGED y
Reset == x = 3 /\ x' = 0 /\ UNCHANGED y
Flip == y' = ~y /\ UNCHANGED x
Back == x = 2 /\ y /\ x' = 1 /\ UNCHANGED y
Next == Inc \/ Reset \/ Flip \/ Back

SpecUnfair == Init /\ [][Next]_vars
SpecNext == SpecUnfair /\ WF_vars(Next)
SpecInc == SpecUnfair /\ WF_vars(Inc)
SpecBoth == SpecUnfair /\ WF_x(Inc) /\ WF_vars(Flip)
SpecStrong == SpecUnfair /\ SF_vars(Reset) /\ SF_x(Inc) /\ \A b \in BOOLEAN : WF_vars(Flip /\ y = b)
SpecOften == SpecUnfair /\ []<>(x = 3) /\ <>[](y = TRUE)

\* One operator.
PropEventually == <>(x = 3)
PropOften == []<>(x = 0)
PropFinally == <>[](x = 0)
PropFinallyFlag == <>[](y = TRUE)
PropLeadsTo == (x = 0) ~> (x = 2)
PropStep == <><<Inc>>_vars
PropSteps == []<><<Flip>>_vars
PropNoStep == <>[][~Back]_vars
PropNoReset == <>[][x' >= x]_vars

\* Connectives and nesting.
PropImplied == []<>(x = 0) => []<>(x = 3)
PropImpliedStep == []<><<Inc>>_vars => []<><<Reset>>_vars
PropNested == [](<>(x = 0) \/ [](y = TRUE))
PropNestedAgain == [](x = 1 => <>(x = 2 /\ <>(x = 1)))
PropEventuallyBoth == <>(x = 3 /\ <>(y = TRUE))
PropEventuallyAlwaysOr == <>([](x = 0) \/ [](x = 1) \/ [](x = 3))
PropChain == (x = 1 ~> x = 2) /\ (x = 2 ~> x = 3)
PropEquivalent == []<>(x = 0) <=> []<>(x = 3)
PropNot == ~<>[](x = 0)
PropNotLeads == ~(x = 0 ~> x = 3)
PropEither == []<>(x = 0) \/ <>[](x = 2)
PropIf == IF y THEN <>(x = 3) ELSE <>(x = 1)
PropLet == LET Often(n) == []<>(x = n) IN Often(0) => Often(1)
PropLetAtom == LET z == x + 1 IN <>(z = 4)

\* Quantifiers over constants.
PropAll == \A n \in 0..3 : []<>(x = n)
PropAllLead == \A n \in 0..2 : x = n ~> x = n + 1
PropSome == \E n \in 0..3 : <>[](x = n)
PropPairs == \A m, n \in 0..3 : m < n => (x = m ~> x = n)

\* Fairness and ENABLED in properties.
PropWeak == WF_vars(Inc)
PropStrong == SF_vars(Back)
PropWeakBack == WF_vars(Back)
PropStrongReset == SF_vars(Reset)
PropEnabled == []<>ENABLED Reset
PropEnabledStep == []<>ENABLED <<Back>>_vars
PropAllWeak == WF_vars(Flip) /\ WF_vars(Inc)

\* Formulas that say nothing, or too much.
PropVacuous == (x = 7) ~> (x = 8)
PropImpossible == <>(x = 7)
====
