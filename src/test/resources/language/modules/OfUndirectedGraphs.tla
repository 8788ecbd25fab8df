---- MODULE OfUndirectedGraphs ----
EXTENDS Naturals, Sequences, FiniteSets, UndirectedGraphs
G == [node |-> 1..4, edge |-> {{1, 2}, {2, 3}}]
ASSUME IsUndirectedGraph(G) /\ IsLoopFreeUndirectedGraph(G)
ASSUME ~IsLoopFreeUndirectedGraph([node |-> {1}, edge |-> {{1}}]) /\ IsUndirectedGraph([node |-> {1}, edge |-> {{1}}])
ASSUME Cardinality(UndirectedSubgraph([node |-> 1..2, edge |-> {{1, 2}}])) = 5
ASSUME <<3, 2, 1, 2>> \in Path(G) /\ <<1, 3>> \notin Path(G)
ASSUME SimplePath([node |-> 1..3, edge |-> {{1, 2}}]) = {<<1>>, <<2>>, <<3>>, <<1, 2>>, <<2, 1>>}
ASSUME ConnectedComponents(G) = {{1, 2, 3}, {4}} /\ ConnectedComponents([node |-> {}, edge |-> {}]) = {}
ASSUME AreConnectedIn(1, 3, G) /\ ~AreConnectedIn(1, 4, G)
ASSUME ~IsStronglyConnected(G) /\ IsStronglyConnected([G EXCEPT !.node = 1..3])
ASSUME Cardinality(UndirectedGraphs({1, 2})) = 8
====
