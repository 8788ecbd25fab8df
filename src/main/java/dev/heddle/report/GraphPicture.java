package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;

/**
 * A small graph as SVG: its vertices in rows by their distance from the first one, each with those lines of its text
 * that tell it apart; the others are in its title.
 */
final class GraphPicture<E> {
  private static final int CELL_WIDTH = 264;
  private static final int BOX_WIDTH = 240;
  private static final int BETWEEN_ROWS = 64;
  private static final int BETWEEN_EDGES = 28;
  private static final int LINE_HEIGHT = 14;
  private static final int MOST_LINES = 5;
  private static final int LONGEST = 42;
  private static final int LONGEST_OF_EDGE = 18;

  private final Graph<Integer, E> graph;
  private final Map<Integer, String> texts;
  private final Function<E, String> text;
  private final Function<E, String> colour;
  private final ImmutableList<Integer> lines;
  private final int boxHeight;
  private final int cellHeight;

  GraphPicture(
      Graph<Integer, E> graph, Map<Integer, String> texts, Function<E, String> text, Function<E, String> colour) {
    this.graph = graph;
    this.texts = texts;
    this.text = text;
    this.colour = colour;
    this.lines = tellingLines(texts.values().stream().map(String::lines).map(Stream::toList).toList());
    this.boxHeight = lines.size() * LINE_HEIGHT + LINE_HEIGHT;
    this.cellHeight = boxHeight + BETWEEN_ROWS;
  }

  /** Returns the numbers of the lines in which texts differ, or of the first line where there is one text alone. */
  private static ImmutableList<Integer> tellingLines(List<List<String>> all) {
    int least = all.stream().mapToInt(List::size).min().orElse(1);
    ImmutableList<Integer> telling =
        IntStream.range(0, least)
            .filter(i -> all.stream().map(text -> text.get(i)).distinct().count() > 1)
            .limit(MOST_LINES)
            .boxed()
            .collect(ImmutableList.toImmutableList());
    return telling.isEmpty() ? ImmutableList.of(0) : telling;
  }

  private record Point(int x, int y) {}

  String svg() {
    List<List<Integer>> rows = rows();
    Map<Integer, Point> places = new LinkedHashMap<>();
    int widest = rows.stream().mapToInt(List::size).max().orElse(1);
    for (int y = 0; y < rows.size(); y++) {
      int indent = (widest - rows.get(y).size()) * CELL_WIDTH / 2;
      for (int x = 0; x < rows.get(y).size(); x++) {
        places.put(
            rows.get(y).get(x), new Point(indent + x * CELL_WIDTH + CELL_WIDTH / 2, y * cellHeight + cellHeight / 2));
      }
    }
    StringBuilder out = new StringBuilder();
    out.append(String.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
            + " font-size=\"11\">\n", widest * CELL_WIDTH, rows.size() * cellHeight));
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    out.append("<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
        + " orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>\n");
    graph.edgeSet().forEach(edge -> line(out, edge, places));
    places.forEach((id, place) -> box(out, id, place));
    return out.append("</svg>\n").toString();
  }

  private List<List<Integer>> rows() {
    Map<Integer, Integer> depths = new LinkedHashMap<>();
    for (int start : graph.vertexSet()) {
      if (depths.containsKey(start)) {
        continue;
      }
      depths.put(start, 0);
      Deque<Integer> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        int id = open.remove();
        for (E edge : graph.outgoingEdgesOf(id)) {
          int target = graph.getEdgeTarget(edge);
          if (depths.putIfAbsent(target, depths.get(id) + 1) == null) {
            open.add(target);
          }
        }
      }
    }
    List<List<Integer>> rows = new ArrayList<>();
    depths.forEach((id, depth) -> {
      while (rows.size() <= depth) {
        rows.add(new ArrayList<>());
      }
      rows.get(depth).add(id);
    });
    return rows;
  }

  private void line(StringBuilder out, E edge, Map<Integer, Point> places) {
    Point from = places.get(graph.getEdgeSource(edge));
    Point to = places.get(graph.getEdgeTarget(edge));
    if (from.equals(to)) {
      loop(out, edge, from);
      return;
    }
    boolean isDown = to.y() > from.y();
    int y1 = from.y() + (isDown ? boxHeight / 2 : -boxHeight / 2);
    int y2 = to.y() + (isDown ? -boxHeight / 2 : boxHeight / 2);
    int before = edgesBefore(edge);
    int bend = (isDown ? 0 : BOX_WIDTH) + before * BETWEEN_EDGES;
    out.append(String.format(
        "<path d=\"M%d %d Q%d %d %d %d\" fill=\"none\" stroke=\"%s\" marker-end=\"url(#end)\">"
            + "<title>%s</title></path>\n",
        from.x(), y1, (from.x() + to.x()) / 2 + bend, (y1 + y2) / 2, to.x(), y2, colour.apply(edge),
        escaped(text.apply(edge))));
    out.append(String.format(
        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n", (from.x() + to.x()) / 2 + bend / 2 + 3,
        (y1 + y2) / 2 + before * LINE_HEIGHT,
        colour.apply(edge), escaped(Wrapping.shorten(text.apply(edge), LONGEST_OF_EDGE))));
  }

  /** Returns how many edges with the same ends stand before an edge, whose line and text need room beside it. */
  private int edgesBefore(E edge) {
    return (int)
        graph.getAllEdges(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)).stream()
            .takeWhile(other -> !other.equals(edge))
            .count();
  }

  private void loop(StringBuilder out, E edge, Point place) {
    int bottom = place.y() + boxHeight / 2;
    out.append(String.format(
        "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"%s\" marker-end=\"url(#end)\"/>\n",
        place.x() - 12, bottom, place.x() - 24, bottom + 24, place.x() + 24, bottom + 24, place.x() + 12, bottom,
        colour.apply(edge)));
    out.append(String.format(
        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n", place.x() + 22,
        bottom + LINE_HEIGHT + edgesBefore(edge) * LINE_HEIGHT, colour.apply(edge),
        escaped(Wrapping.shorten(text.apply(edge), LONGEST_OF_EDGE))));
  }

  private void box(StringBuilder out, int id, Point place) {
    String label = texts.get(id);
    int left = place.x() - BOX_WIDTH / 2;
    int top = place.y() - boxHeight / 2;
    out.append(String.format(
        "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#ffffff\""
            + " stroke=\"#444444\"/>",
        escaped(label), left, top, BOX_WIDTH, boxHeight));
    List<String> all = label.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i) < all.size() ? all.get(lines.get(i)) : "";
      out.append(String.format(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#1c1c1c\">%s</text>",
          place.x(), top + (i + 1) * LINE_HEIGHT + 2, escaped(Wrapping.shorten(line, LONGEST))));
    }
    out.append("</g>\n");
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
