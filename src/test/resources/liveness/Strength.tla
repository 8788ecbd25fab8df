---- MODULE Strength ----
\* Two processes and a lock: what weak and strong fairness of one process's action is worth.
EXTENDS Naturals
CONSTANT Procs
VARIABLES pc, lock
vars == <<pc, lock>>

Init == pc = [p \in Procs |-> "idle"] /\ lock = 0
Try(p) == pc[p] = "idle" /\ pc' = [pc EXCEPT ![p] = "try"] /\ UNCHANGED lock
Acquire(p) == pc[p] = "try" /\ lock = 0 /\ lock' = p /\ pc' = [pc EXCEPT ![p] = "critical"]
Release(p) == pc[p] = "critical" /\ lock' = 0 /\ pc' = [pc EXCEPT ![p] = "idle"]
Step(p) == Try(p) \/ Acquire(p) \/ Release(p)
Next == \E p \in Procs : Step(p)

SpecUnfair == Init /\ [][Next]_vars
SpecNext == SpecUnfair /\ WF_vars(Next)
SpecWeak == SpecUnfair /\ \A p \in Procs : WF_vars(Step(p))
SpecWeakParts == SpecUnfair /\ \A p \in Procs : WF_vars(Acquire(p)) /\ WF_vars(Release(p)) /\ WF_vars(Try(p))
SpecStrong == SpecUnfair /\ \A p \in Procs : SF_vars(Step(p))
SpecStrongAcquire == SpecUnfair /\ \A p \in Procs : SF_vars(Acquire(p)) /\ WF_vars(Release(p))
SpecOneStrong == SpecWeak /\ SF_vars(Acquire(1))

PropSomebody == []<>(\E p \in Procs : pc[p] = "critical")
PropEveryone == \A p \in Procs : []<>(pc[p] = "critical")
PropServed == \A p \in Procs : pc[p] = "try" ~> pc[p] = "critical"
PropFirst == pc[1] = "try" ~> pc[1] = "critical"
PropFree == []<>(lock = 0)
PropReleased == \A p \in Procs : lock = p ~> lock # p
PropStrongFirst == SF_vars(Acquire(1))
PropWeakAll == \A p \in Procs : WF_vars(Step(p))
PropStrongAll == \A p \in Procs : SF_vars(Step(p))
PropSteps == \A p \in Procs : []<><<Acquire(p)>>_vars
====
