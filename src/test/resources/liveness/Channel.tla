---- MODULE Channel ----
\* A one-place channel that other modules refine.
EXTENDS Naturals
VARIABLES value, full
Init == value = 0 /\ full = FALSE
Send == ~full /\ full' = TRUE /\ value' \in 0..1
Receive == full /\ full' = FALSE /\ UNCHANGED value
Next == Send \/ Receive
Spec == Init /\ [][Next]_<<value, full>>
WeakSpec == Spec /\ WF_<<value, full>>(Receive)
FairSpec == Spec /\ WF_<<value, full>>(Next)
StrongSpec == Spec /\ SF_<<value, full>>(Send /\ value' = 1)
====
