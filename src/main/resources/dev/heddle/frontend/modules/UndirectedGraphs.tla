-------------------------- MODULE UndirectedGraphs --------------------------
\* An undirected graph is a record: node is a set, edge a set of sets of one or two nodes.
LOCAL INSTANCE Naturals
LOCAL INSTANCE Sequences
LOCAL INSTANCE SequencesExt
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE FiniteSetsExt
LOCAL INSTANCE Folds

IsUndirectedGraph(G) ==
  /\ G = [node |-> G.node, edge |-> G.edge]
  /\ \A e \in G.edge : \E a, b \in G.node : e = {a, b}

IsLoopFreeUndirectedGraph(G) ==
  /\ G = [node |-> G.node, edge |-> G.edge]
  /\ \A e \in G.edge : \E a, b \in G.node : a # b /\ e = {a, b}

UndirectedSubgraph(G) == {H \in [node : SUBSET G.node, edge : SUBSET G.edge] : IsUndirectedGraph(H)}

\* All graphs with the nodes S.
UndirectedGraphs(S) == [node : {S}, edge : SUBSET {{a, b} : a, b \in S}]

LOCAL isAlongEdges(p, G) == \A i \in 1..(Len(p) - 1) : {p[i], p[i + 1]} \in G.edge

Path(G) == {p \in Seq(G.node) : p # <<>> /\ isAlongEdges(p, G)}

SimplePath(G) == {p \in SetToAllKPermutations(G.node) : p # <<>> /\ isAlongEdges(p, G)}

\* Each edge makes one of the components that it touches.
ConnectedComponents(G) ==
  LET join(e, parts) ==
        LET touched == {part \in parts : part \cap e # {}} IN (parts \ touched) \cup {UNION touched}
  IN  FoldSet(join, {{n} : n \in G.node}, G.edge)

AreConnectedIn(m, n, G) == \E part \in ConnectedComponents(G) : m \in part /\ n \in part

IsStronglyConnected(G) == ConnectedComponents(G) = {G.node}
=============================================================================
