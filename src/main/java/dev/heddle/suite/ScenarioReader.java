package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.Suggestion;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import dev.heddle.suite.Json.JsonObject;
import dev.heddle.suite.Json.JsonText;
import dev.heddle.suite.Json.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the scenarios of a suite. */
final class ScenarioReader {
  private static final ImmutableList<String> SCENARIO_KEYS =
      ImmutableList.of(
          "title", "constants", "specification", "invariants", "properties", "constraints", "checkDeadlock", "limits",
          "expect");
  private static final ImmutableList<String> EXPECTATION_KEYS =
      ImmutableList.of(
          "verdict", "property", "distinctStates", "generatedStates", "depth", "traceLength", "minStates", "limits");

  private final Members members;
  private final Problems problems;
  private final Map<String, Span> places;
  private final ImmutableMap<String, Variant> variants;
  private final LimitsReader limits;

  ScenarioReader(
      Members members, Problems problems, Map<String, Span> places, ImmutableMap<String, Variant> variants) {
    this.members = members;
    this.problems = problems;
    this.places = places;
    this.variants = variants;
    this.limits = new LimitsReader(members, problems);
  }

  /** Returns the scenarios of a suite with the given limits. */
  ImmutableList<Scenario> read(JsonObject scenarios, CellLimits suiteLimits) {
    ImmutableList.Builder<Scenario> read = ImmutableList.builder();
    scenarios.members().forEach(
        (id, member) -> read.add(scenario(id, members.object(member.value(), "a scenario"), suiteLimits)));
    return read.build();
  }

  private Scenario scenario(String id, JsonObject node, CellLimits suiteLimits) {
    members.requireKeys(node, SCENARIO_KEYS);
    Optional<String> specification = members.text(node, "specification");
    specification.ifPresent(name -> places.putIfAbsent(name, node.members().get("specification").value().span()));
    return new Scenario(
        id,
        members.text(node, "title").orElse(""),
        members.texts(node, "constants"),
        specification,
        names(node, "invariants"),
        names(node, "properties"),
        names(node, "constraints"),
        members.truth(node, "checkDeadlock", true),
        expectations(node, limits.read(node, suiteLimits)));
  }

  private ImmutableList<String> names(JsonObject node, String key) {
    ImmutableList<JsonText> names = members.list(node, key);
    names.forEach(name -> places.putIfAbsent(name.text(), name.span()));
    return names.stream().map(JsonText::text).collect(ImmutableList.toImmutableList());
  }

  private ImmutableMap<String, Expectation> expectations(JsonObject node, CellLimits scenarioLimits) {
    ImmutableMap.Builder<String, Expectation> expectations = ImmutableMap.builder();
    for (Map.Entry<String, Member> entry : members.required(node, "expect").members().entrySet()) {
      if (!variants.containsKey(entry.getKey())) {
        problems.add(
            entry.getValue().keySpan(),
            "there is no variant `" + entry.getKey() + "`" + Suggestion.phrase(entry.getKey(), variants.keySet()));
      }
      JsonObject expectation = members.object(entry.getValue().value(), "an expectation");
      expectations.put(entry.getKey(), expectation(expectation, node, scenarioLimits));
    }
    return expectations.buildOrThrow();
  }

  private Expectation expectation(JsonObject node, JsonObject scenario, CellLimits scenarioLimits) {
    members.requireKeys(node, EXPECTATION_KEYS);
    ExpectedVerdict verdict = verdict(node);
    Optional<String> property = members.text(node, "property");
    switch (verdict) {
      case VIOLATED -> {
        if (property.isEmpty()) {
          problems.add(node.span(), "`property` is missing here: name the property that is to be violated");
        }
      }
      case HOLDS, DEADLOCK -> {
        if (property.isPresent()) {
          problems.add(
              node.members().get("property").keySpan(), "`property` goes with the verdict \"violated\" alone");
        }
      }
    }
    property.ifPresent(name -> requireKnown(name, node, scenario));
    return new Expectation(
        verdict,
        property,
        members.count(node, "distinctStates"),
        members.count(node, "generatedStates"),
        toInt(members.count(node, "depth")),
        toInt(members.count(node, "traceLength")),
        members.count(node, "minStates"),
        limits.read(node, scenarioLimits),
        node.span());
  }

  /**
   * An expected property that the scenario does not name may be the text of an assertion, which only the model knows.
   * One that is spelled almost like a named one is a slip.
   */
  private void requireKnown(String name, JsonObject node, JsonObject scenario) {
    List<String> named =
        List.of("invariants", "properties").stream()
            .flatMap(key -> members.list(scenario, key).stream())
            .map(JsonText::text)
            .toList();
    Optional<String> meant = Suggestion.closest(name, named);
    if (!named.contains(name) && meant.isPresent()) {
      problems.add(
          node.members().get("property").value().span(),
          "the scenario does not check `" + name + "`; did you mean `" + meant.get() + "`?");
    }
  }

  private ExpectedVerdict verdict(JsonObject node) {
    List<String> words = Arrays.stream(ExpectedVerdict.values()).map(ExpectedVerdict::word).toList();
    Optional<String> word = members.text(node, "verdict");
    if (word.isEmpty()) {
      if (!node.members().containsKey("verdict")) {
        problems.add(node.span(), "`verdict` is missing here");
      }
      return ExpectedVerdict.HOLDS;
    }
    int index = words.indexOf(word.get());
    if (index < 0) {
      problems.add(
          node.members().get("verdict").value().span(),
          "got the verdict \"" + word.get() + "\", wanted one of " + String.join(", ", words)
              + Suggestion.phrase(word.get(), words));
      return ExpectedVerdict.HOLDS;
    }
    return ExpectedVerdict.values()[index];
  }

  private static OptionalInt toInt(OptionalLong count) {
    return count.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.min(count.getAsLong(), Integer.MAX_VALUE));
  }
}
