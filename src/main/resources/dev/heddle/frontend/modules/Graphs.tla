------------------------------- MODULE Graphs -------------------------------
\* A directed graph is a record: node is a set, edge a set of pairs of nodes.
LOCAL INSTANCE Naturals
LOCAL INSTANCE Sequences
LOCAL INSTANCE SequencesExt
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE FiniteSetsExt

EmptyGraph == [node |-> {}, edge |-> {}]

\* All graphs with the nodes S.
Graphs(S) == [node : {S}, edge : SUBSET (S \X S)]

IsDirectedGraph(G) ==
  /\ G = [node |-> G.node, edge |-> G.edge]
  /\ G.edge \subseteq G.node \X G.node

IsUndirectedGraph(G) == IsDirectedGraph(G) /\ \A e \in G.edge : <<e[2], e[1]>> \in G.edge

DirectedSubgraph(G) == {H \in [node : SUBSET G.node, edge : SUBSET G.edge] : IsDirectedGraph(H)}
UndirectedSubgraph(G) == {H \in DirectedSubgraph(G) : IsUndirectedGraph(H)}

\* The graph with all edges turned, and the graph of what is in one of two graphs.
Transpose(G)     == [node |-> G.node, edge |-> {<<e[2], e[1]>> : e \in G.edge}]
GraphUnion(G, H) == [node |-> G.node \cup H.node, edge |-> G.edge \cup H.edge]

-----------------------------------------------------------------------------
\* Neighbours.

Successors(G, n)      == {m \in G.node : <<n, m>> \in G.edge}
Predecessors(G, n)    == {m \in G.node : <<m, n>> \in G.edge}
AllSuccessors(G, S)   == UNION {Successors(G, n) : n \in S}
AllPredecessors(G, S) == UNION {Predecessors(G, n) : n \in S}
InDegree(G, n)        == Cardinality(Predecessors(G, n))
OutDegree(G, n)       == Cardinality(Successors(G, n))
Roots(G)              == {n \in G.node : Predecessors(G, n) = {}}
Leaves(G)             == {n \in G.node : Successors(G, n) = {}}

-----------------------------------------------------------------------------
\* Paths: sequences of one node or more along edges; on a simple path, no node is met twice.

LOCAL isAlongEdges(p, G) == \A i \in 1..(Len(p) - 1) : <<p[i], p[i + 1]>> \in G.edge

Path(G) == {p \in Seq(G.node) : p # <<>> /\ isAlongEdges(p, G)}

SimplePath(G) ==
  {p \in SetToAllKPermutations(G.node) : p # <<>> /\ isAlongEdges(p, G)}

\* Whether there is a path from one node to another, for all pairs of nodes, by Warshall's algorithm. From each node
\* there is one to itself.
ConnectionsIn(G) ==
  LET through(z, C) == [x, y \in G.node |-> C[x, y] \/ (C[x, z] /\ C[z, y])]
  IN  FoldSet(through, [x, y \in G.node |-> x = y \/ <<x, y>> \in G.edge], G.node)

AreConnectedIn(m, n, G) == \E p \in SimplePath(G) : p[1] = m /\ p[Len(p)] = n

IsStronglyConnected(G) == LET C == ConnectionsIn(G) IN \A m, n \in G.node : C[m, n]

HasCycle(G) == LET C == ConnectionsIn(G) IN \E e \in G.edge : C[e[2], e[1]]

IsDag(G) == IsDirectedGraph(G) /\ ~HasCycle(G)

\* Whether all edges lead towards r, one from each node but r.
IsTreeWithRoot(G, r) ==
  /\ IsDirectedGraph(G)
  /\ \A e \in G.edge : e[1] # r /\ \A f \in G.edge : e[1] = f[1] => e = f
  /\ \A n \in G.node : AreConnectedIn(n, r, G)

IsBipartiteWithPartitions(G, U, V) ==
  /\ U \cap V = {}
  /\ G.node \subseteq U \cup V
  /\ \A e \in G.edge : (e[1] \in U /\ e[2] \in V) \/ (e[1] \in V /\ e[2] \in U)
=============================================================================
