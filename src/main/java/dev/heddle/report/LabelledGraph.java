package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.VisibleText;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** A graph of states with texts, and of steps with texts and colours, that can be written in the formats of graphs. */
final class LabelledGraph {
  private static final ImmutableList<String> COLOURS =
      ImmutableList.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a7a00", "#56b4e9", "#a65628", "#7570b3", "#666666", "#b3261e");

  /** How an edge is drawn. */
  private enum Kind {
    STEP,
    RELATION
  }

  private record Edge(int number, String text, String group, Kind kind) {}

  private final String name;
  private final Graph<Integer, Edge> graph = new DirectedPseudograph<>(Edge.class);
  private final Map<Integer, String> texts = new LinkedHashMap<>();
  private final Map<String, String> colours = new LinkedHashMap<>();
  private final Map<Integer, String> marks = new LinkedHashMap<>();
  private int edges;

  LabelledGraph(String name) {
    this.name = name;
  }

  void state(int id, String text) {
    graph.addVertex(id);
    texts.put(id, VisibleText.of(text.replace("\n", "\u0000")).replace("\\u0000", "\n"));
  }

  /** Marks a state by a colour of its own. */
  void mark(int id, String colour) {
    marks.put(id, colour);
  }

  /** Adds a step; the steps of a group have a colour in common. */
  void step(int from, int to, String text, String group) {
    colours.computeIfAbsent(group, _ -> COLOURS.get(colours.size() % COLOURS.size()));
    graph.addEdge(from, to, new Edge(edges++, VisibleText.of(text), group, Kind.STEP));
  }

  /** Adds what holds between two states without being a step. */
  void relation(int from, int to, String text) {
    graph.addEdge(from, to, new Edge(edges++, VisibleText.of(text), "", Kind.RELATION));
  }

  /** Returns a picture: the states in rows by their distance from the first, the steps as lines. */
  String svg() {
    return new GraphPicture<>(graph, texts, Edge::text, this::colour).svg();
  }

  String dot() {
    return dot(EnumSet.allOf(GraphDetail.class));
  }

  /** Returns the graph with these details of the steps alone. */
  String dot(Set<GraphDetail> details) {
    DOTExporter<Integer, Edge> exporter = new DOTExporter<>(id -> "s" + id);
    exporter.setGraphIdProvider(() -> name);
    exporter.setVertexAttributeProvider(this::vertexAttributes);
    exporter.setEdgeAttributeProvider(edge -> edgeAttributes(edge, details));
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  String graphml() {
    GraphMLExporter<Integer, Edge> exporter = new GraphMLExporter<>(id -> "s" + id);
    exporter.setEdgeIdProvider(edge -> "e" + edge.number());
    exporter.registerAttribute("label", GraphMLExporter.AttributeCategory.ALL, AttributeType.STRING);
    exporter.registerAttribute("color", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
    exporter.setVertexAttributeProvider(id -> Map.of("label", text(texts.get(id))));
    exporter.setEdgeAttributeProvider(edge -> {
      Map<String, Attribute> attributes = new LinkedHashMap<>();
      attributes.put("label", text(edge.text()));
      attributes.put("color", text(colour(edge)));
      return attributes;
    });
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private Map<String, Attribute> vertexAttributes(int id) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("label", text(texts.get(id)));
    attributes.put("shape", text("box"));
    if (marks.containsKey(id)) {
      attributes.put("color", text(marks.get(id)));
      attributes.put("penwidth", text("2"));
    }
    return attributes;
  }

  private Map<String, Attribute> edgeAttributes(Edge edge, Set<GraphDetail> details) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    if (details.contains(GraphDetail.ACTION_LABELS)) {
      attributes.put("label", text(edge.text()));
    }
    if (details.contains(GraphDetail.COLORIZE)) {
      attributes.put("color", text(colour(edge)));
      attributes.put("fontcolor", text(colour(edge)));
    }
    if (edge.kind() == Kind.RELATION) {
      attributes.put("style", text("dotted"));
      attributes.put("constraint", text("false"));
    }
    return attributes;
  }

  private String colour(Edge edge) {
    return edge.kind() == Kind.RELATION ? "#b3261e" : colours.get(edge.group());
  }

  private static Attribute text(String text) {
    return DefaultAttribute.createAttribute(text);
  }
}
