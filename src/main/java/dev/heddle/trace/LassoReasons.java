package dev.heddle.trace;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.LassoExplanation.Demand;
import dev.heddle.trace.LassoExplanation.IdleProcess;
import dev.heddle.trace.LassoExplanation.KeptCondition;
import dev.heddle.trace.LassoExplanation.Lasting;
import dev.heddle.transition.Action;
import dev.heddle.transition.Explanation;
import dev.heddle.value.TlaPrinter;
import java.util.stream.Stream;

/** Tells why a lasso goes on forever, in sentences. */
public final class LassoReasons {
  private static final String WEAK = "weak fairness of its steps together";
  private static final String STRONG = "strong fairness of its steps together";

  private final Trace trace;
  private final LassoExplanation explanation;
  private final Reasons reasons;

  private LassoReasons(Trace trace, LassoExplanation explanation, Reasons reasons) {
    this.trace = trace;
    this.explanation = explanation;
    this.reasons = reasons;
  }

  /** Returns the sentences, one a line; states and steps are numbered as in the trace, the initial state being 0. */
  public static String text(Trace trace, LassoExplanation explanation, Reasons reasons) {
    return Joiner.on('\n').join(new LassoReasons(trace, explanation, reasons).lines());
  }

  private ImmutableList<String> lines() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    explanation.broken().forEach(demand -> lines(demand).forEach(lines::add));
    explanation.back().ifPresent(back -> lines.add(line(back)));
    explanation.idle().forEach(idle -> lines.add(line(idle)));
    explanation.kept().forEach(kept -> lines.add(line(kept)));
    if (explanation.kept().isEmpty()) {
      lines.add("No fairness is assumed: a behavior may stop, or go round, wherever it likes.");
    }
    return lines.build();
  }

  private boolean isStuttering() {
    return trace.loop().orElse(-1) == trace.length() - 1;
  }

  private Stream<String> lines(Demand demand) {
    return switch (demand) {
      case Demand.OfSteps(int state, Span atom) ->
          Stream.of("from state " + state + " on no step is one of " + reasons.quoted(atom));
      case Demand.OfState(int state, Lasting lasting, Span atom, Explanation why) -> {
        String fromThere = "from state " + state + " on " + reasons.quoted(atom);
        yield switch (lasting) {
          case THERE -> reasons.lines(why).map(line -> "in state " + state + " " + line);
          case ALWAYS -> Stream.of(fromThere + " is always TRUE" + terms(state, why));
          case NEVER -> Stream.of(fromThere + " is never TRUE" + terms(state, why));
        };
      }
    };
  }

  private static String terms(int state, Explanation why) {
    String terms = Reasons.terms(why);
    return terms.isEmpty() ? "" : ", where in state " + state + " " + terms;
  }

  private String line(Action back) {
    String by = back.process().map(TlaPrinter::print).map(process -> process + " takes ").orElse("");
    return "step " + trace.length() + ", back to state " + trace.loop().getAsInt() + ": " + by + back.name();
  }

  private String line(IdleProcess idle) {
    String name = idle.process();
    String actions = String.join(" or ", idle.actions());
    if (isStuttering()) {
      return switch (idle.readiness()) {
        case NEVER -> name + " cannot take a step";
        case SOMETIMES, ALWAYS -> name + " could take " + actions + ": " + WEAK + " would exclude this behavior";
      };
    }
    return name
        + " takes no step on the cycle"
        + switch (idle.readiness()) {
          case NEVER -> " and is never enabled there";
          case SOMETIMES ->
              ": it could take " + actions + " in state " + idle.ready().getAsInt()
                  + ", but not in state " + idle.blocked().getAsInt()
                  + ": " + STRONG + " would exclude this behavior";
          case ALWAYS ->
              ", though it could take " + actions + " in each of its states: " + WEAK + " would exclude this behavior";
        };
  }

  private String line(KeptCondition kept) {
    String name = kept.condition().strength().symbol() + " of " + kept.condition().name();
    return switch (kept.keeping()) {
      case TAKEN -> name + " is kept: it is taken in " + step(kept.state());
      case SOMETIMES_DISABLED -> name + " is kept: it is not enabled in state " + kept.state();
      case NEVER_ENABLED ->
          name + " is kept: it is not enabled " + (isStuttering() ? "in the last state" : "on the cycle");
    };
  }

  private String step(int from) {
    return from + 1 < trace.length() ? "step " + (from + 1) : "the step back to state " + trace.loop().orElse(from);
  }
}
