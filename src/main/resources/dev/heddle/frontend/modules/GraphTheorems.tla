---------------------------- MODULE GraphTheorems ----------------------------
\* Facts about directed graphs. In a tree, edges lead to the root; in a transposed tree, away from it.
EXTENDS Graphs, Sequences
LOCAL INSTANCE Naturals
LOCAL INSTANCE SequencesExt

LOCAL growth(G, H, e) == [node |-> G.node \cup H.node, edge |-> G.edge \cup H.edge \cup {e}]
LOCAL leaf(G, n, e)   == growth(G, [node |-> {n}, edge |-> {}], e)
LOCAL part(G, N)      == [node |-> N, edge |-> G.edge \cap (N \X N)]
LOCAL isUpTree(G, r)  == IsDirectedGraph(G) /\ IsTreeWithRoot(Transpose(G), r)

THEOREM TransposeIsDirectedGraph == ASSUME NEW G, IsDirectedGraph(G) PROVE IsDirectedGraph(Transpose(G))
THEOREM TransposeTranspose == ASSUME NEW G, IsDirectedGraph(G) PROVE G = Transpose(Transpose(G))
THEOREM PathTranspose == ASSUME NEW G, NEW w \in Path(G) PROVE Reverse(w) \in Path(Transpose(G))
THEOREM TransposePath ==
  ASSUME NEW G, IsDirectedGraph(G), NEW w \in Path(Transpose(G)) PROVE Reverse(w) \in Path(G)
THEOREM SimplePathTranspose == ASSUME NEW G, NEW w \in SimplePath(G) PROVE Reverse(w) \in SimplePath(Transpose(G))
THEOREM TransposeSimplePath ==
  ASSUME NEW G, IsDirectedGraph(G), NEW w \in SimplePath(Transpose(G)) PROVE Reverse(w) \in SimplePath(G)
THEOREM AreConnectedInTranspose ==
  ASSUME NEW G, NEW m, NEW n, AreConnectedIn(m, n, G) PROVE AreConnectedIn(n, m, Transpose(G))
THEOREM TransposeAreConnectedIn ==
  ASSUME NEW G, NEW m, NEW n, IsDirectedGraph(G), AreConnectedIn(m, n, Transpose(G)) PROVE AreConnectedIn(n, m, G)
THEOREM IsStronglyConnectedTranspose ==
  ASSUME NEW G, IsStronglyConnected(G) PROVE IsStronglyConnected(Transpose(G))
THEOREM TransposeIsStronglyConnected ==
  ASSUME NEW G, IsDirectedGraph(G), IsStronglyConnected(Transpose(G)) PROVE IsStronglyConnected(G)

THEOREM PathConcatenation ==
  ASSUME NEW G, NEW v \in Path(G), NEW w \in Path(G), w[1] = v[Len(v)] PROVE v \o Tail(w) \in Path(G)
THEOREM SubPath ==
  ASSUME NEW G, NEW w \in Path(G), NEW i \in 1..Len(w), NEW j \in i..Len(w) PROVE SubSeq(w, i, j) \in Path(G)
THEOREM ExistsPathIffExistsSimplePath ==
  ASSUME NEW G, NEW m \in G.node, NEW n \in G.node
  PROVE  (\E w \in SimplePath(G) : w[1] = m /\ w[Len(w)] = n) <=> (\E w \in Path(G) : w[1] = m /\ w[Len(w)] = n)
THEOREM ConnectedReflexive == ASSUME NEW G, NEW n \in G.node PROVE AreConnectedIn(n, n, G)
THEOREM ConnectedTransitive ==
  ASSUME NEW G, NEW l \in G.node, NEW m \in G.node, NEW n \in G.node, AreConnectedIn(l, m, G), AreConnectedIn(m, n, G)
  PROVE  AreConnectedIn(l, n, G)

THEOREM TreeAcyclic ==
  ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW N \in SUBSET G.node, N # {}
  PROVE  \E n \in N : \A e \in G.edge : e[1] # n \/ e[2] \notin N
THEOREM TreeIrreflexive == ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW n \in G.node PROVE <<n, n>> \notin G.edge
THEOREM TreeSimplePath == ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW w \in Path(G) PROVE w \in SimplePath(G)
THEOREM TreeConnectedAntisymmetric ==
  ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW m \in G.node, NEW n \in G.node,
         AreConnectedIn(m, n, G), AreConnectedIn(n, m, G)
  PROVE  m = n
THEOREM SingletonIsTreeWithRoot == ASSUME NEW r PROVE IsTreeWithRoot([node |-> {r}, edge |-> {}], r)
THEOREM AttachTree ==
  ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW n \in G.node, NEW H, NEW s, IsTreeWithRoot(H, s),
         G.node \cap H.node = {}
  PROVE  IsTreeWithRoot(growth(G, H, <<s, n>>), r)
THEOREM AddLeafToTree ==
  ASSUME NEW G, NEW r, NEW n, NEW m, IsTreeWithRoot(G, r), n \notin G.node, m \in G.node
  PROVE  IsTreeWithRoot(leaf(G, n, <<n, m>>), r)
THEOREM RemoveSubtree ==
  ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW m \in G.node \ {r}
  PROVE  IsTreeWithRoot(part(G, {n \in G.node : ~AreConnectedIn(n, m, G)}), r)
THEOREM RemoveLeafFromTree ==
  ASSUME NEW G, NEW r, IsTreeWithRoot(G, r), NEW n \in G.node, Predecessors(G, n) = {},
         NEW m \in G.node, <<n, m>> \in G.edge
  PROVE  IsTreeWithRoot(part(G, G.node \ {n}), r)

THEOREM SingletonIsTransposedTreeWithRoot ==
  ASSUME NEW r PROVE IsTreeWithRoot(Transpose([node |-> {r}, edge |-> {}]), r)
THEOREM AttachTransposedTree ==
  ASSUME NEW G, NEW r, isUpTree(G, r), NEW H, NEW s, isUpTree(H, s), G.node \cap H.node = {}, NEW n \in G.node
  PROVE  IsTreeWithRoot(Transpose(growth(G, H, <<n, s>>)), r)
THEOREM AddLeafToTransposedTree ==
  ASSUME NEW G, NEW r, NEW n, NEW m, isUpTree(G, r), n \notin G.node, m \in G.node
  PROVE  IsTreeWithRoot(Transpose(leaf(G, n, <<m, n>>)), r)
THEOREM RemoveTransposedSubtree ==
  ASSUME NEW G, NEW r, isUpTree(G, r), NEW m \in G.node \ {r}
  PROVE  IsTreeWithRoot(Transpose(part(G, {n \in G.node : ~AreConnectedIn(m, n, G)})), r)
THEOREM RemoveLeafFromTransposedTree ==
  ASSUME NEW G, NEW r, isUpTree(G, r), NEW n \in G.node, Successors(G, n) = {}, NEW m \in G.node, <<m, n>> \in G.edge
  PROVE  IsTreeWithRoot(Transpose(part(G, G.node \ {n})), r)
==============================================================================
