---- MODULE History ----
\* What formulas may ask of the behavior that leads to a state, and registers that outlive a state.
EXTENDS Naturals, Sequences, TLC, TLCExt
VARIABLES x, y
Init == x = 0 /\ y = 0
Up(k) == x < 3 /\ x' = x + k /\ y' = y
Other == y < 2 /\ y' = y + 1 /\ x' = x
Next == (\E k \in 1..2 : Up(k)) \/ Other

LastIsTheState == Trace[Len(Trace)].x = x /\ Trace[Len(Trace)].y = y
NoneTwice == \A i, j \in DOMAIN Trace : i # j => Trace[i] # Trace[j]
Shortest == Len(Trace) = TLCGet("level") + 1
ByAnAction == TLCGet("action").name \in {"Init", "Up", "Other"}
Short == TLCEvalDefinition("Shorter")
Shorter == Len(Trace) < 5
Entered == TLCGet("action").name # "Other"
Enters == TLCGet("action")'.name # "Other" /\ Len(Trace') = Len(Trace) + 1
Steps == [][TLCGet("action").name = "Other" => TLCGet("action")'.name = "Other"]_<<x, y>>
Named == \A i \in DOMAIN Trace : Trace[i]._action.name = (IF i = 1 THEN "Init" ELSE "Up")

Shown == [length |-> Len(Trace), by |-> TLCGet("action").name, next |-> TLCGet("action")'.name,
          with |-> TLCGet("action").context, level |-> TLCGet("level")]
Parts == LET spec == TLCGet("spec") IN
  /\ {a.name : a \in spec.actions} = {"Up", "Other"}
  /\ {a.context : a \in spec.actions} = {<<>>, [k |-> 1], [k |-> 2]}
  /\ {i.name : i \in spec.inits} = {"Init"} /\ {v.name : v \in spec.variables} = {"x", "y"}
  /\ {i.name : i \in spec.invariants} = {"Counted"} /\ spec.constraints = {}
  /\ \A i \in spec.inits : i.location = [module |-> "History", beginLine |-> 5, endLine |-> 5, beginColumn |-> 9, endColumn |-> 22]
  /\ CounterExample = [state |-> {}, action |-> {}]
  /\ TLCGet("revision").timestamp > 1628119427

ASSUME TLCSet(1, 0)
Counted == TLCSet(1, TLCGet(1) + 1)
All == TLCGet(1) = 15 /\ TLCGet("all") = <<<<15>>>> /\ TLCGet("config").worker = 1
====
