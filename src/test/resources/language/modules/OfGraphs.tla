---- MODULE OfGraphs ----
EXTENDS Naturals, Sequences, FiniteSets, Graphs
G == [node |-> 1..4, edge |-> {<<1, 2>>, <<2, 3>>}]
Cycle == [node |-> 1..3, edge |-> {<<1, 2>>, <<2, 3>>, <<3, 1>>}]
ASSUME IsDirectedGraph(G) /\ ~IsDirectedGraph([node |-> {1}, edge |-> {<<1, 2>>}])
ASSUME ~IsUndirectedGraph(G) /\ IsUndirectedGraph(GraphUnion(G, Transpose(G)))
ASSUME Cardinality(DirectedSubgraph([node |-> 1..2, edge |-> {<<1, 2>>}])) = 5
ASSUME Cardinality(UndirectedSubgraph([node |-> 1..2, edge |-> {<<1, 2>>}])) = 4
ASSUME Transpose(G).edge = {<<2, 1>>, <<3, 2>>}
ASSUME <<1, 2, 3>> \in Path(G) /\ <<1, 3>> \notin Path(G) /\ <<>> \notin Path(G) /\ <<1, 2, 3, 1, 2>> \in Path(Cycle)
ASSUME SimplePath(G) = {<<1>>, <<2>>, <<3>>, <<4>>, <<1, 2>>, <<2, 3>>, <<1, 2, 3>>}
ASSUME SimplePath(EmptyGraph) = {}
ASSUME AreConnectedIn(1, 3, G) /\ ~AreConnectedIn(3, 1, G) /\ AreConnectedIn(4, 4, G)
ASSUME \A m, n \in 1..4 : ConnectionsIn(G)[m, n] = AreConnectedIn(m, n, G)
ASSUME ~IsStronglyConnected(G) /\ IsStronglyConnected(Cycle)
ASSUME IsTreeWithRoot([node |-> 1..3, edge |-> {<<1, 2>>, <<3, 2>>}], 2) /\ ~IsTreeWithRoot(G, 3)
ASSUME Cardinality(Graphs(1..2)) = 16
ASSUME Successors(G, 1) = {2} /\ Predecessors(G, 1) = {} /\ AllSuccessors(G, {1, 2}) = {2, 3}
ASSUME AllPredecessors(G, {2, 3}) = {1, 2} /\ InDegree(G, 2) = 1 /\ OutDegree(G, 4) = 0
ASSUME Roots(G) = {1, 4} /\ Leaves(G) = {3, 4}
ASSUME HasCycle(Cycle) /\ ~HasCycle(G) /\ IsDag(G) /\ ~IsDag(Cycle)
ASSUME IsBipartiteWithPartitions(G, {1, 3}, {2, 4}) /\ ~IsBipartiteWithPartitions(G, {1, 2}, {3, 4})
====
