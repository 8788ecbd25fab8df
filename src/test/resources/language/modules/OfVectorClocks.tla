---- MODULE OfVectorClocks ----
EXTENDS VectorClocks, TLC
line(n, c) == [node |-> n, vc |-> c]
a1 == line("a", [a |-> 1])
a2 == line("a", [a |-> 2])
b1 == line("b", [a |-> 1, b |-> 1])
ASSUME IsCausalOrder(<<a1, a2, b1>>, LAMBDA l : l.vc) /\ ~IsCausalOrder(<<b1, a1>>, LAMBDA l : l.vc)
sort(log) == CausalOrder(log, LAMBDA l : l.vc, LAMBDA l : l.node, LAMBDA c : DOMAIN c)
ASSUME sort(<<b1, a2, a1>>) = <<a1, b1, a2>> /\ sort(<<>>) = <<>>
ASSUME IsCausalOrder(sort(<<b1, a2, a1>>), LAMBDA l : l.vc)
====
