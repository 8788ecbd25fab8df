package dev.heddle.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.CheckResult;
import dev.heddle.checker.Counts;
import dev.heddle.trace.Counterexample;
import dev.heddle.transition.Property;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What TLC says beside the result of a check.
 *
 * <p>Compared are the verdict; the three counts where both visited every state; what is violated, where TLC names it;
 * and the number of states of a counterexample that is no lasso. Of an error in the model only that there is one.
 *
 * @param answer what it says
 * @param differences what it says otherwise, in words; empty as well where it says nothing
 */
public record OracleReport(OracleAnswer answer, ImmutableList<String> differences) {
  /**
   * Compares.
   *
   * @param formulas what the user wrote for names in the answer
   */
  public static OracleReport of(CheckResult result, OracleAnswer answer, ImmutableMap<String, String> formulas) {
    Optional<OracleVerdict> own = OracleVerdict.of(result);
    return switch (answer) {
      case OracleAnswer.Undecided _ -> new OracleReport(answer, ImmutableList.of());
      case OracleAnswer.Decided _ when own.isEmpty() ->
          undecided("there is no verdict of this check that it could come to");
      case OracleAnswer.Decided decided when decided.verdict() == OracleVerdict.ERROR
          && own.get() != OracleVerdict.ERROR -> undecided(decided.message());
      case OracleAnswer.Decided decided when isUncounted(result, decided) -> undecided("it printed no counts");
      case OracleAnswer.Decided decided -> {
        OracleAnswer.Decided comparable = comparable(result, decided, formulas);
        yield new OracleReport(comparable, differences(result, own.get(), comparable));
      }
    };
  }

  /** {@return whether it says the same} */
  public boolean agrees() {
    return answer instanceof OracleAnswer.Decided && differences.isEmpty();
  }

  private static OracleReport undecided(String reason) {
    return new OracleReport(new OracleAnswer.Undecided(reason), ImmutableList.of());
  }

  /** Returns whether counts are missing: TLC counts nothing where there is no variable. */
  private static boolean isUncounted(CheckResult result, OracleAnswer.Decided decided) {
    return decided.verdict() == OracleVerdict.HOLDS
        && decided.counts().isEmpty()
        && !result.model().system().layout().variables().isEmpty();
  }

  /** Returns an answer in the user's words, without the length of a lasso: there are others of other lengths. */
  private static OracleAnswer.Decided comparable(
      CheckResult result, OracleAnswer.Decided decided, ImmutableMap<String, String> formulas) {
    boolean isLasso = result.counterexample().filter(found -> found.lasso().isPresent()).isPresent();
    return new OracleAnswer.Decided(
        decided.verdict(),
        decided.property().map(name -> formulas.getOrDefault(name, name)),
        decided.counts(),
        isLasso ? OptionalInt.empty() : decided.traceLength(),
        decided.message());
  }

  private static ImmutableList<String> differences(
      CheckResult result, OracleVerdict own, OracleAnswer.Decided decided) {
    if (own != decided.verdict()) {
      return ImmutableList.of("verdict " + own.word() + ", TLC " + decided.verdict().word());
    }
    return switch (own) {
      case HOLDS -> decided.counts().map(theirs -> differences(result.counts(), theirs)).orElse(ImmutableList.of());
      case VIOLATED, DEADLOCK -> differences(result, decided);
      case ASSUMPTION, ASSERTION, ERROR -> ImmutableList.of();
    };
  }

  private static ImmutableList<String> differences(Counts own, Counts theirs) {
    ImmutableList.Builder<String> differences = ImmutableList.builder();
    compare("generated", own.generated(), theirs.generated(), differences);
    compare("distinct", own.distinct(), theirs.distinct(), differences);
    compare("depth", own.depth(), theirs.depth(), differences);
    return differences.build();
  }

  private static ImmutableList<String> differences(CheckResult result, OracleAnswer.Decided decided) {
    ImmutableList.Builder<String> differences = ImmutableList.builder();
    Counterexample found = result.counterexample().orElseThrow();
    String own = found.violation().property();
    // TLC calls an action property by its place, which is no name of a property.
    decided
        .property()
        .filter(name -> !name.equals(own))
        .filter(name -> result.model().properties().stream().map(Property::name).anyMatch(name::equals))
        .ifPresent(name -> differences.add("property " + own + ", TLC " + name));
    decided
        .traceLength()
        .ifPresent(theirs -> compare("trace length", found.trace().length(), theirs, differences));
    return differences.build();
  }

  private static void compare(String what, long own, long theirs, ImmutableList.Builder<String> differences) {
    if (own != theirs) {
      differences.add(what + " " + own + ", TLC " + theirs);
    }
  }
}
