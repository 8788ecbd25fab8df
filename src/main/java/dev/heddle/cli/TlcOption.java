package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/** The options of TLC, and what {@code heddle check} makes of each. */
enum TlcOption {
  CONFIG("-config", new Meaning.Same("--config")),
  WORKERS("-workers", new Meaning.Same("--workers")),
  DEADLOCK("-deadlock", new Meaning.Flag("--no-deadlock", 0)),
  CONTINUE("-continue", new Meaning.Flag("--continue", 0)),
  INV("-inv", new Meaning.Same("--invariant")),
  DEPTH("-depth", new Meaning.OfSimulation("--depth")),
  SEED("-seed", new Meaning.OfSimulation("--seed")),
  SIMULATE("-simulate", new Meaning.Simulation()),
  GENERATE("-generate", new Meaning.Simulation()),
  MODEL_CHECK("-modelcheck", new Meaning.Without(0, "checking is what heddle check does")),
  DIFF_TRACE("-difftrace", new Meaning.Flag("--changes-only", 0)),
  TERSE("-terse", new Meaning.Without(0, "values are printed whole in the first and last state")),
  NO_WARNING("-nowarning", new Meaning.Flag("--no-warnings", 0)),
  GZIP("-gzip", new Meaning.Without(0, "states are kept in memory, packed")),
  CLEANUP("-cleanup", new Meaning.Without(0, "no state files are written")),
  METADIR("-metadir", new Meaning.Without(1, "no state files are written")),
  CHECKPOINT("-checkpoint", new Meaning.Without(1, "no checkpoints are written")),
  FP("-fp", new Meaning.Without(1, "states are compared whole; there are no fingerprints")),
  FP_BITS("-fpbits", new Meaning.Without(1, "states are compared whole; there are no fingerprints")),
  FP_MEM("-fpmem", new Meaning.Without(1, "the memory for states grows as needed; --max-memory limits it")),
  MAX_SET_SIZE("-maxSetSize", new Meaning.Without(1, "sets may be of any size")),
  COVERAGE("-coverage", new Meaning.Flag("--coverage", 1)),
  NO_TE("-noTE", new Meaning.Without(0, "no trace specification is written")),
  NO_GENERATE_SPEC_TE("-noGenerateSpecTE", new Meaning.Without(0, "no trace specification is written")),
  NO_TE_BIN("-noTEBin", new Meaning.Without(0, "no trace specification is written")),
  NO_GENERATE_SPEC_TE_BIN("-noGenerateSpecTEBin", new Meaning.Without(0, "no trace specification is written")),
  HELP("-help", new Meaning.Flag("--help", 0)),
  DEBUG("-debug", new Meaning.Without(0, "a bug in Heddle always shows where it happened")),
  ARIL("-aril", new Meaning.Without(1, "the seed alone makes a simulation repeatable")),
  DUMP("-dump", new Meaning.Dump()),
  DUMP_TRACE("-dumpTrace", new Meaning.DumpTrace()),
  LOAD_TRACE("-loadTrace", new Meaning.Refused(2, "`heddle trace replay` steps a trace through a model")),
  GENERATE_SPEC_TE("-generateSpecTE", new Meaning.TraceSpecification()),
  TE_SPEC_OUT_DIR("-teSpecOutDir", new Meaning.TraceSpecificationDirectory()),
  VIEW("-view", new Meaning.Flag("--show-view", 0)),
  RECOVER("-recover", new Meaning.Refused(1, "no checkpoints are written that a run could start from")),
  DFID("-dfid", new Meaning.Instead("--max-depth", "the search is breadth first, to that depth")),
  INV_LEVEL("-invlevel", new Meaning.InvariantOfLevel()),
  LN_CHECK("-lncheck", new Meaning.LivenessTime()),
  POST_CONDITION("-postCondition", new Meaning.Postcondition()),
  USER_FILE("-userFile", new Meaning.Same("--print-to")),
  SUPPRESS_MESSAGES("-suppressMessages", new Meaning.Same("--suppress")),
  MESSAGES_AS_ERRORS(
      "-messagesAsErrors", new Meaning.Refused(1, "warnings have other numbers here; the verdict counts them")),
  TOOL("-tool", new Meaning.Valued("--format", "tlc")),
  DEBUGGER("-debugger", new Meaning.Refused(0, "`heddle explore` takes the steps that you choose"));

  private final String spelling;
  private final Meaning meaning;

  TlcOption(String spelling, Meaning meaning) {
    this.spelling = spelling;
    this.meaning = meaning;
  }

  /** What becomes of an option. */
  sealed interface Meaning {
    /** It has the value of an option of Heddle. */
    record Same(String option) implements Meaning {}

    /** It is an option of Heddle without a value; its own values say nothing here. */
    record Flag(String option, int values) implements Meaning {}

    /** It is an option of Heddle with a certain value. */
    record Valued(String option, String value) implements Meaning {}

    /** It has the value of an option of Heddle that is not quite the same. */
    record Instead(String option, String how) implements Meaning {}

    /** It is an invariant: the level of every state is less than its value. */
    record InvariantOfLevel() implements Meaning {}

    /** It has the value of an option of {@code heddle simulate}, and no meaning where states are explored. */
    record OfSimulation(String option) implements Meaning {}

    /** It turns checking into simulating. */
    record Simulation() implements Meaning {}

    /** It has the states written. */
    record Dump() implements Meaning {}

    /** It has the counterexample written in a form. */
    record DumpTrace() implements Meaning {}

    /** It has the counterexample written as a module to check. */
    record TraceSpecification() implements Meaning {}

    /** It says where that module is written. */
    record TraceSpecificationDirectory() implements Meaning {}

    /** It is a formula for the end, of a module that the specification need not extend. */
    record Postcondition() implements Meaning {}

    /** It changes nothing. */
    record Without(int values, String because) implements Meaning {}

    /** It says when liveness is checked, which changes nothing, or never. */
    record LivenessTime() implements Meaning {}

    /** It is not done; something else may serve. */
    record Refused(int values, String instead) implements Meaning {}
  }

  /** {@return how TLC spells it} */
  String spelling() {
    return spelling;
  }

  /** {@return what becomes of it} */
  Meaning meaning() {
    return meaning;
  }

  /** Returns the option of this spelling; TLC ignores the case of a few. */
  static Optional<TlcOption> of(String argument) {
    return ALL.stream().filter(option -> option.isSpelled(argument)).findFirst();
  }

  private static final ImmutableList<TlcOption> ALL = ImmutableList.copyOf(values());

  private boolean isSpelled(String argument) {
    return switch (this) {
      case DUMP_TRACE, LOAD_TRACE, POST_CONDITION, NO_TE, NO_TE_BIN ->
          argument.toLowerCase(Locale.ROOT).equals(spelling.toLowerCase(Locale.ROOT));
      default -> argument.equals(spelling);
    };
  }
}
