------------------------------- MODULE ShiViz --------------------------------
\* Vector clocks for a trace of the Toolbox, in which the variable pc tells the steps of the nodes.
LOCAL INSTANCE Integers
LOCAL INSTANCE Json
LOCAL INSTANCE TLC
INSTANCE Toolbox

\* The node that took the step to each state; a step that changes no pc is of the one before.
LOCAL hosts ==
  LET host[i \in DOMAIN _TETrace] ==
        IF i = 1 THEN "--"
        ELSE LET before == _TETrace[i - 1].pc
                 after  == _TETrace[i].pc
             IN  IF before = after THEN host[i - 1] ELSE CHOOSE p \in DOMAIN before : before[p] # after[p]
  IN  host

Host == hosts[_TEPosition]

LOCAL clocks ==
  LET clock[i \in DOMAIN _TETrace] ==
        [p \in DOMAIN _TETrace[i].pc |-> IF i = 1 THEN 0 ELSE clock[i - 1][p] + (IF hosts[i] = p THEN 1 ELSE 0)]
  IN  clock

Clock == ToJsonObject(clocks[_TEPosition])
==============================================================================
