package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.comparison.Forbidden;
import dev.heddle.comparison.Step;
import java.util.List;

/** What a variant forbids that the old one does not, as JSON; nothing is folded. */
final class ForbiddenJson {
  private ForbiddenJson() {}

  static void put(ObjectNode node, Forbidden forbidden) {
    node.put("suite", forbidden.suite());
    node.put("scenario", forbidden.scenario());
    node.put("old", forbidden.old());
    node.put("variant", forbidden.variant());
    put(node.putArray("unreached"), forbidden.unreached());
    put(node.putArray("untaken"), forbidden.untaken());
    put(node.putArray("absent"), forbidden.absent());
    node.put("pairsBefore", forbidden.pairs().before());
    node.put("pairsLeft", forbidden.pairs().left());
    ArrayNode apart = node.putArray("apart");
    forbidden.apart().forEach(pair -> put(apart.addArray(), List.of(pair.one(), pair.other())));
    ArrayNode deadlocks = node.putArray("newDeadlocks");
    forbidden.deadlocks().forEach(
        deadlock -> {
          ArrayNode labels = deadlocks.addArray();
          deadlock.forEach(labels::add);
        });
    ArrayNode partial = node.putArray("partial");
    forbidden.gaps().forEach(partial::add);
  }

  private static void put(ArrayNode array, List<Step> steps) {
    steps.forEach(
        step ->
            array.addObject()
                .put("name", step.name())
                .put("owner", step.owner())
                .put("comment", step.description()));
  }
}
