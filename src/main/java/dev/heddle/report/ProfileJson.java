package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.checker.Profile;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Execution;
import dev.heddle.value.TlaPrinter;

/** A profile as JSON, actions and predicates in the order of the specification. */
final class ProfileJson {
  private ProfileJson() {}

  static ObjectNode of(Profile profile) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putObject("init")
        .put("successors", profile.init().generated())
        .put("new", profile.init().newStates())
        .put("seconds", CheckText.seconds(profile.init().time()));
    ArrayNode actions = node.putArray("actions");
    profile.actions().forEach(action -> put(action, actions.addObject()));
    ArrayNode predicates = node.putArray("predicates");
    profile.predicates().forEach(predicate -> put(predicate, predicates.addObject()));
    return node;
  }

  private static void put(Profile.ActionProfile profile, ObjectNode node) {
    node.put("name", profile.action().name());
    ObjectNode context = node.putObject("context");
    profile.action().context().forEach((name, value) -> context.put(name, TlaPrinter.print(value)));
    put(ProfileText.span(profile.action()), node);
    node.put("evaluated", profile.evaluated()).put("enabled", profile.enabled());
    node.put("successors", profile.successors()).put("new", profile.newStates());
    node.put("seconds", CheckText.seconds(profile.time()));
    put(profile.execution(), node);
  }

  private static void put(Profile.PredicateProfile profile, ObjectNode node) {
    node.put("name", ProfileText.title(profile.subject()));
    ProfileText.span(profile.subject()).ifPresent(span -> put(span, node));
    node.put("evaluated", profile.evaluated());
    node.put("seconds", CheckText.seconds(profile.time()));
    put(profile.execution(), node);
  }

  private static void put(Span span, ObjectNode node) {
    if (span.isKnown()) {
      node.put("file", span.file()).put("line", span.line()).put("column", span.column());
    }
  }

  private static void put(Execution execution, ObjectNode node) {
    switch (execution) {
      case Execution.Compiled _ -> node.put("compiled", true);
      case Execution.Evaluated(String reason) -> node.put("compiled", false).put("reason", reason);
    }
  }
}
