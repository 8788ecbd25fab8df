package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.heddle.checker.Limits;
import dev.heddle.suite.CellLimits.Undecided;
import dev.heddle.suite.Json.JsonObject;
import dev.heddle.suite.Json.Member;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the limits of a suite, a scenario or a cell. */
final class LimitsReader {
  private static final String KEY = "limits";
  private static final ImmutableList<String> KEYS =
      ImmutableList.of("timeout", "maxStates", "maxDepth", "maxMemory", "undecided");

  private final Members members;
  private final Problems problems;

  LimitsReader(Members members, Problems problems) {
    this.members = members;
    this.problems = problems;
  }

  /** Returns the limits of {@code owner}, with those of {@code around} where it has none of its own. */
  CellLimits read(JsonObject owner, CellLimits around) {
    Member member = owner.members().get(KEY);
    if (member == null) {
      return around;
    }
    JsonObject node = members.object(member.value(), "`limits`");
    members.requireKeys(node, KEYS);
    OptionalLong depth = members.count(node, "maxDepth");
    Limits own =
        new Limits(
            members.count(node, "maxStates"),
            depth.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Ints.saturatedCast(depth.getAsLong())),
            timeout(node),
            memory(node));
    return new CellLimits(CellLimits.merge(own, around.limits()), undecided(node).orElse(around.undecided()));
  }

  private Optional<Duration> timeout(JsonObject node) {
    Optional<String> text = members.text(node, "timeout");
    Optional<Duration> time = text.flatMap(Quantity::time);
    if (text.isPresent() && time.isEmpty()) {
      wanted(node, "timeout", text.get(), Quantity.TIMES);
    }
    return time;
  }

  private OptionalLong memory(JsonObject node) {
    Optional<String> text = members.text(node, "maxMemory");
    OptionalLong bytes = text.map(Quantity::bytes).orElse(OptionalLong.empty());
    if (text.isPresent() && bytes.isEmpty()) {
      wanted(node, "maxMemory", text.get(), Quantity.MEMORY);
    }
    return bytes;
  }

  private Optional<Undecided> undecided(JsonObject node) {
    Optional<String> text = members.text(node, "undecided");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get()) {
      case "fails" -> Optional.of(Undecided.FAILS);
      case "passes" -> Optional.of(Undecided.PASSES);
      default -> {
        wanted(node, "undecided", text.get(), "\"fails\" or \"passes\"");
        yield Optional.empty();
      }
    };
  }

  private void wanted(JsonObject node, String key, String got, String wanted) {
    problems.add(node.members().get(key).value().span(), "got \"" + got + "\" for `" + key + "`, wanted " + wanted);
  }
}
