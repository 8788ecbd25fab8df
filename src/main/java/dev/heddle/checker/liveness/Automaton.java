package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.heddle.transition.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A generalised Buchi automaton that accepts the behaviors which satisfy some formulas. It is made as far as it is
 * asked for. Not thread-safe.
 */
final class Automaton {
  // A state is a set of formulas that the rest of the behavior has to satisfy; a move reads a letter. The tableau rules
  // []F = F /\ next []F and <>F = F \/ next <>F say what remains to be satisfied afterwards; since the letter is known,
  // formulas on one step become true or false at once, and only the choice between F and next <>F for a temporal F is a
  // guess. A move that puts <>F off is marked with it, and a run is accepting if for each <>F infinitely many moves are
  // not marked with it: acceptance on moves rather than states keeps []<>F to one state. What a [] in the same set will
  // demand again anyway is not kept (Couvreur 1999, "On-the-fly verification of linear temporal logic"; Gastin and
  // Oddoux 2001, "Fast LTL to Buchi automata translation").
  //
  // Letters, themselves classes of the letters of a graph, are first mapped to classes that no formula here tells
  // apart.
  private final LetterClasses letters;
  private final ImmutableList<Temporal> oneStep;
  private final Map<Temporal, Integer> marks = new LinkedHashMap<>();
  private final Map<ImmutableSet<Temporal>, Integer> numbers = new HashMap<>();
  private final List<ImmutableSet<Temporal>> states = new ArrayList<>();
  private final List<Move[][]> moves = new ArrayList<>();
  private final Map<BitSet, Integer> classNumbers = new HashMap<>();
  private int[] classes = {};
  private final List<Integer> representatives = new ArrayList<>();

  /**
   * A move.
   *
   * @param target the next state
   * @param postponed the marks, a bit for each formula that is put off
   */
  record Move(int target, ImmutableLongArray postponed) {}

  /** What remains to be satisfied after a letter, in one of the ways to go on, and what is put off. */
  private record Way(ImmutableSet<Temporal> next, ImmutableSet<Temporal> postponed) {
    static final Way FREE = new Way(ImmutableSet.of(), ImmutableSet.of());

    boolean demandsNoMoreThan(Way other) {
      return other.postponed.containsAll(postponed) && other.next.containsAll(next);
    }
  }

  /** Makes the automaton of behaviors that satisfy all of {@code formulas}, which are in normal form. */
  Automaton(ImmutableSet<Temporal> formulas, LetterClasses letters) {
    this.letters = letters;
    Set<Temporal> predicates = new LinkedHashSet<>();
    formulas.forEach(formula -> collect(formula, predicates));
    this.oneStep = ImmutableList.copyOf(predicates);
    state(formulas);
  }

  /** {@return all formulas that can be put off: what a cycle has not done without yet} */
  Marks allMarks() {
    return Marks.all(marks.size());
  }

  /** {@return the number of states so far; the first one is initial} */
  int stateCount() {
    return states.size();
  }

  private void collect(Temporal formula, Set<Temporal> predicates) {
    if (NormalForm.isOfOneStep(formula)) {
      predicates.add(formula);
      return;
    }
    switch (formula) {
      case Temporal.And f -> f.conjuncts().forEach(part -> collect(part, predicates));
      case Temporal.Or f -> f.disjuncts().forEach(part -> collect(part, predicates));
      case Temporal.Always f -> collect(f.operand(), predicates);
      case Temporal.Eventually f -> {
        marks.putIfAbsent(f, marks.size());
        collect(f.operand(), predicates);
      }
      case Temporal.Truth _, Temporal.Not _, Temporal.StateAtom _, Temporal.StepAtom _ -> {}
    }
  }

  /** Returns the class of a letter. */
  private int classOf(int letter) {
    if (letter >= classes.length) {
      int known = classes.length;
      classes = Arrays.copyOf(classes, Math.max(letter + 1, known * 2));
      Arrays.fill(classes, known, classes.length, -1);
    }
    if (classes[letter] < 0) {
      classes[letter] = classify(letter);
    }
    return classes[letter];
  }

  private int classify(int letter) {
    BitSet values = new BitSet();
    for (int i = 0; i < oneStep.size(); i++) {
      values.set(i, letters.satisfies(letter, oneStep.get(i)));
    }
    Integer number = classNumbers.putIfAbsent(values, representatives.size());
    if (number == null) {
      representatives.add(letter);
      return representatives.size() - 1;
    }
    return number;
  }

  private int state(ImmutableSet<Temporal> formulas) {
    return numbers.computeIfAbsent(
        formulas,
        set -> {
          states.add(set);
          moves.add(new Move[0][]);
          return states.size() - 1;
        });
  }

  /** Returns the moves from a state on a letter, in a fixed order. The array is not to be changed. */
  Move[] moves(int state, int letter) {
    return moves(knownByClass(state), state, letter);
  }

  /** {@return what is known of a state, for {@link #moves(Move[][], int, int)}} */
  Move[][] knownByClass(int state) {
    return moves.get(state);
  }

  /** Returns the moves from a state on a letter, like {@link #moves(int, int)}, from what was known of the state. */
  Move[] moves(Move[][] known, int state, int letter) {
    int letterClass = classOf(letter);
    Move[] found = letterClass < known.length ? known[letterClass] : null;
    return found != null ? found : moves(state, letterClass, moves.get(state));
  }

  private Move[] moves(int state, int letterClass, Move[][] known) {
    Move[][] wide = known;
    if (letterClass >= known.length) {
      wide = Arrays.copyOf(known, Math.max(letterClass + 1, known.length * 2));
      moves.set(state, wide);
    }
    if (wide[letterClass] == null) {
      wide[letterClass] = makeMoves(state, letterClass);
    }
    return wide[letterClass];
  }

  /** Returns the moves from a state on all letters that were asked for so far. */
  List<Move> knownMoves(int state) {
    return Arrays.stream(moves.get(state)).filter(Objects::nonNull).flatMap(Arrays::stream).toList();
  }

  private Move[] makeMoves(int state, int letterClass) {
    Set<Way> ways = both(states.get(state), representatives.get(letterClass));
    return ways.stream()
        .map(way -> new Move(state(withoutImplied(way.next())), bits(way.postponed())))
        .distinct()
        .toArray(Move[]::new);
  }

  private ImmutableLongArray bits(ImmutableSet<Temporal> postponed) {
    return Marks.bits(marks.size(), postponed.stream().mapToInt(marks::get));
  }

  private static ImmutableSet<Temporal> withoutImplied(ImmutableSet<Temporal> formulas) {
    return formulas.stream()
        .filter(formula -> !formulas.contains(new Temporal.Always(formula)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private Set<Way> both(Collection<Temporal> formulas, int letter) {
    Set<Way> ways = Set.of(Way.FREE);
    for (Temporal formula : formulas) {
      Set<Way> more = ways(formula, letter);
      Set<Way> product = new LinkedHashSet<>();
      for (Way first : ways) {
        for (Way second : more) {
          product.add(join(first, second));
        }
      }
      ways = withoutDominated(product);
    }
    return ways;
  }

  private static Way join(Way first, Way second) {
    return new Way(
        ImmutableSet.<Temporal>builder().addAll(first.next()).addAll(second.next()).build(),
        ImmutableSet.<Temporal>builder().addAll(first.postponed()).addAll(second.postponed()).build());
  }

  private static Set<Way> withoutDominated(Set<Way> ways) {
    Set<Way> best = new LinkedHashSet<>(ways);
    best.removeIf(way -> ways.stream().anyMatch(other -> !other.equals(way) && other.demandsNoMoreThan(way)));
    return best;
  }

  private Set<Way> ways(Temporal formula, int letter) {
    if (NormalForm.isOfOneStep(formula)) {
      return letters.satisfies(letter, formula) ? Set.of(Way.FREE) : Set.of();
    }
    return switch (formula) {
      case Temporal.And f -> both(f.conjuncts(), letter);
      case Temporal.Or f -> {
        Set<Way> ways = new LinkedHashSet<>();
        f.disjuncts().forEach(part -> ways.addAll(ways(part, letter)));
        yield withoutDominated(ways);
      }
      case Temporal.Always f -> {
        Set<Way> ways = new LinkedHashSet<>();
        for (Way way : ways(f.operand(), letter)) {
          ways.add(join(way, new Way(ImmutableSet.of(f), ImmutableSet.of())));
        }
        yield ways;
      }
      case Temporal.Eventually f -> {
        Set<Way> ways = new LinkedHashSet<>(ways(f.operand(), letter));
        ways.add(new Way(ImmutableSet.of(f), ImmutableSet.of(f)));
        yield withoutDominated(ways);
      }
      case Temporal.Truth _, Temporal.Not _, Temporal.StateAtom _, Temporal.StepAtom _ ->
          throw new IllegalStateException("a formula on one step: " + formula);
    };
  }
}
