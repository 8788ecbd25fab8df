---- MODULE Refinement ----
\* A handshake with bits that refines the channel; fairness of the one may or may not follow from that of the other.
EXTENDS Naturals
VARIABLES bit, ack, value, lost
vars == <<bit, ack, value, lost>>
full == bit # ack
C == INSTANCE Channel

Init == bit = 0 /\ ack = 0 /\ value = 0 /\ lost = FALSE
Send(v) == bit = ack /\ bit' = 1 - bit /\ value' = v /\ lost' \in BOOLEAN /\ UNCHANGED ack
Repeat == lost /\ lost' = FALSE /\ UNCHANGED <<bit, ack, value>>
Receive == bit # ack /\ ~lost /\ ack' = bit /\ UNCHANGED <<bit, value, lost>>
Next == (\E v \in 0..1 : Send(v)) \/ Repeat \/ Receive
Cheat == bit = ack /\ value' = 1 - value /\ UNCHANGED <<bit, ack, lost>>

SpecUnfair == Init /\ [][Next]_vars
SpecNext == SpecUnfair /\ WF_vars(Next)
SpecReceive == SpecUnfair /\ WF_vars(Receive) /\ WF_vars(Repeat)
SpecLossy == SpecUnfair /\ WF_vars(Receive)
SpecOnes == SpecNext /\ SF_vars(Send(1))
SpecCheat == Init /\ [][Next \/ Cheat]_vars /\ WF_vars(Next)

PropSpec == C!Spec
PropWeak == C!WeakSpec
PropFair == C!FairSpec
PropStrong == C!StrongSpec
PropSent == []<>(value = 1)
====
