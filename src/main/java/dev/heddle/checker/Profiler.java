package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;
import dev.heddle.transition.Part;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gathers the profile of an exploration. Steppers are watched from any thread; the rest is the search's thread's. */
final class Profiler {
  // A worker counts in a tally of its own, which is added to the total when a round is complete. What a round counted
  // that is void, or was stopped, is discarded: so the counts are those of the rounds that had an effect.
  private final TransitionSystem system;
  private final ProfiledParts parts;
  private final Tally total;
  private final List<Tally> tallies = new ArrayList<>();
  private long generatedInitially;
  private long newInitially;

  Profiler(TransitionSystem system) {
    this.system = system;
    this.parts = new ProfiledParts(system);
    this.total = new Tally(parts.count());
  }

  /** Returns a stepper that counts what {@code stepper} does. */
  ProfiledStepper watch(Stepper stepper) {
    Tally tally = new Tally(parts.count());
    synchronized (tallies) {
      tallies.add(tally);
    }
    return new ProfiledStepper(stepper, parts, system.actions().size(), tally);
  }

  /** Keeps what was counted while the initial states were generated. */
  void settleInitial(long generated, long added) {
    generatedInitially = generated;
    newInitially = added;
    settle();
  }

  /** Keeps what was counted in a round, whose new states have been judged. */
  void settle() {
    synchronized (tallies) {
      tallies.forEach(total::add);
      tallies.forEach(Tally::clear);
    }
  }

  /** Forgets what was counted in a round that will be done again. */
  void drop() {
    synchronized (tallies) {
      tallies.forEach(Tally::clear);
    }
  }

  /** Returns the profile of an exploration with the given coverage. */
  Profile profile(Coverage coverage) {
    Profile.InitProfile init = new Profile.InitProfile(generatedInitially, newInitially, time(parts.init()));
    return new Profile(
        init,
        coverage.actions().stream().map(this::profile).collect(ImmutableList.toImmutableList()),
        parts.predicates().stream().map(this::profile).collect(ImmutableList.toImmutableList()));
  }

  private Profile.ActionProfile profile(Coverage.ActionCount count) {
    Action action = count.action();
    int number = parts.action(action.index());
    return new Profile.ActionProfile(
        action,
        system.execution(new Part.OfAction(action.index())),
        total.evaluated(number),
        total.enabled(number),
        count.taken(),
        count.fresh(),
        time(number));
  }

  private Profile.PredicateProfile profile(Part part) {
    int number = parts.number(part);
    return new Profile.PredicateProfile(
        subject(part), system.execution(part), total.evaluated(number), time(number));
  }

  private Profile.Subject subject(Part part) {
    return switch (part) {
      case Part.OfAction _ -> throw new IllegalArgumentException("an action is no predicate");
      case Part.OfInvariant p -> new Profile.Subject.OfProperty(system.invariants().get(p.index()));
      case Part.OfInitialProperty p -> new Profile.Subject.OfProperty(system.initialProperties().get(p.index()));
      case Part.OfActionProperty p -> new Profile.Subject.OfProperty(system.actionProperties().get(p.index()));
      case Part.StateConstraints _ -> new Profile.Subject.StateConstraints();
      case Part.ActionConstraints _ -> new Profile.Subject.ActionConstraints();
    };
  }

  private Duration time(int part) {
    return Duration.ofNanos(Math.max(0, total.nanos(part)));
  }
}
