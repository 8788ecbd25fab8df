package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.checker.Profile;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import dev.heddle.transition.Execution;
import dev.heddle.transition.Property;
import dev.heddle.value.IntegerValue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A profile as the console shows it. */
final class ProfileTextTest {
  private static Profile.ActionProfile action(int index, String name, int line, long nanos, Execution execution) {
    Action action =
        new Action(
            index,
            name,
            ImmutableMap.of("self", IntegerValue.of(index)),
            Optional.empty(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            Span.at("models/Lock.tla", line, 3));
    return new Profile.ActionProfile(action, execution, 1000, 10, 20, 5, Duration.ofNanos(nanos));
  }

  @Test
  void whatTakesLongestComesFirstAndProcessesShareARow() {
    Profile profile =
        new Profile(
            new Profile.InitProfile(2, 1, Duration.ZERO),
            ImmutableList.of(
                action(0, "Enter", 7, 100, new Execution.Compiled()),
                action(1, "Leave", 9, 600, new Execution.Evaluated("CHOOSE")),
                action(2, "Enter", 7, 200, new Execution.Compiled())),
            ImmutableList.of(
                new Profile.PredicateProfile(
                    new Profile.Subject.OfProperty(new Property.Invariant("Mutex", Span.at("models/Lock.tla", 12, 1))),
                    new Execution.Compiled(),
                    16,
                    Duration.ofNanos(100))));
    assertThat(ProfileText.of(profile, TextStyle.PLAIN)).isEqualTo(
        """
        Profile

          action          place       evaluated  enabled  successors  new    time
          Leave           Lock.tla:9      1,000       10          20    5  60.0 %  evaluated: CHOOSE
          Enter (2)       Lock.tla:7      2,000       20          40   10  30.0 %  compiled
          initial states                      1        1           2    1   0.0 %

          property or constraint  place        evaluated    time
          invariant Mutex         Lock.tla:12         16  10.0 %  compiled
        """);
  }
}
