------------------------------ MODULE GraphViz -------------------------------
LOCAL INSTANCE Sequences
LOCAL INSTANCE SequencesExt
LOCAL INSTANCE TLC

\* A directed graph in the language of Graphviz, its nodes and edges with labels.
DotDiGraph(G, VL(_), EL(_)) ==
  LET node(n) == ToString(ToString(n)) \o "[label=" \o ToString(VL(n)) \o "];"
      edge(e) == ToString(ToString(e[1])) \o "->" \o ToString(ToString(e[2])) \o "[label=" \o ToString(EL(e)) \o "];"
      nodes   == SetToSeq(G.node)
      edges   == SetToSeq(G.edge)
      all     == [i \in DOMAIN nodes |-> node(nodes[i])] \o [i \in DOMAIN edges |-> edge(edges[i])]
  IN  "digraph MyGraph {" \o (IF all = <<>> THEN "" ELSE FlattenSeq(all)) \o "}"
==============================================================================
