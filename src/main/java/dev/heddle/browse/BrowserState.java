package dev.heddle.browse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import dev.heddle.trace.RecordedTrace;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a browser shows of a trace. A key leads from one state to the next; nothing else does.
 *
 * @param view the trace
 * @param step the step that is looked at; 0 is the initial state
 * @param options what is switched on
 * @param details what is shown beside the steps
 * @param scroll the first line of the details that is shown
 * @param mode what a key means
 * @param typed what has been typed so far, in a prompt or of a number
 * @param search what is searched
 * @param variable the variable whose changes are looked for
 * @param message an answer to the last key; may be empty
 */
public record BrowserState(
    TraceView view,
    int step,
    ImmutableSet<Option> options,
    Details details,
    int scroll,
    Mode mode,
    String typed,
    String search,
    String variable,
    String message)
    implements TerminalBrowser.View {
  private static final int PAGE = 10;
  private static final int SCROLL = 3;

  /** What can be switched. */
  enum Option {
    /** Steps that the violation does not depend on are folded. */
    FOLDED_STEPS,
    /** Variables that the step does not change are left out. */
    CHANGED_ONLY
  }

  /** What is shown beside the steps. */
  enum Details {
    OVERVIEW,
    STATE,
    SOURCE,
    PROPERTY
  }

  /** What a key means. */
  enum Mode {
    BROWSE,
    SEARCH,
    VARIABLE,
    HELP,
    ENDED
  }

  /** Returns the state in which a browser of {@code trace} begins: at its last step. */
  public static BrowserState of(RecordedTrace trace, SourceLines sources) {
    return new BrowserState(
        new TraceView(trace, sources), trace.length() - 1, ImmutableSet.of(), Details.OVERVIEW, 0, Mode.BROWSE, "", "",
        "", "");
  }

  @Override
  public ImmutableList<Line> draw(int width, int height) {
    return BrowserScreen.draw(this, width, height);
  }

  @Override
  public boolean isEnded() {
    return mode == Mode.ENDED;
  }

  /** Returns the state after a key: a character, or a name such as {@code up} or {@code enter}. */
  @Override
  public BrowserState press(String key) {
    BrowserState quiet = say("");
    return switch (mode) {
      case BROWSE -> quiet.browse(key);
      case SEARCH, VARIABLE -> quiet.type(key);
      case HELP -> quiet.in(Mode.BROWSE);
      case ENDED -> this;
    };
  }

  private BrowserState browse(String key) {
    if (key.length() == 1 && Character.isDigit(key.charAt(0))) {
      return typed(typed + key);
    }
    BrowserState next = move(key);
    return next == this ? option(key).typed("") : next.typed("");
  }

  private BrowserState move(String key) {
    int same = view.thread(step);
    return switch (key) {
      case "j", "down", "right", "enter" -> to(step + count());
      case "k", "up", "left" -> to(step - count());
      case " ", "pagedown", "ctrl-d", "ctrl-f" -> to(step + PAGE);
      case "b", "pageup", "ctrl-u", "ctrl-b" -> to(step - PAGE);
      case "g", "home" -> to(typed.isEmpty() ? 0 : count());
      case "G", "end" -> to(typed.isEmpty() ? view.last() : count());
      case "t" -> seek(1, i -> same < 0 || view.thread(i) == same, "the thread takes no later step");
      case "T" -> seek(-1, i -> view.thread(i) == same, "the thread takes no earlier step");
      case "s" -> seek(1, this::isSwitch, "no later context switch");
      case "S" -> seek(-1, this::isSwitch, "no earlier context switch");
      case "r" -> seek(1, view::isInRace, "no later step is marked !");
      case "R" -> seek(-1, view::isInRace, "no earlier step is marked !");
      case "n" -> find(1);
      case "N" -> find(-1);
      case "]" -> change(1);
      case "[" -> change(-1);
      case "l" -> view.trace().loop().isPresent()
          ? to(view.trace().loop().getAsInt())
          : say("the trace has no cycle");
      default -> this;
    };
  }

  private BrowserState option(String key) {
    return switch (key) {
      case "f" -> fold();
      case "u" -> toggle(Option.CHANGED_ONLY);
      case "tab" -> details(Details.values()[(details.ordinal() + 1) % Details.values().length]);
      case "backtab" ->
          details(Details.values()[(details.ordinal() + Details.values().length - 1) % Details.values().length]);
      case "J" -> scroll(scroll + SCROLL);
      case "K" -> scroll(Math.max(scroll - SCROLL, 0));
      case "/" -> in(Mode.SEARCH);
      case "v" -> in(Mode.VARIABLE);
      case "?", "h" -> in(Mode.HELP);
      case "q", "ctrl-c" -> in(Mode.ENDED);
      case "escape", "resize" -> this;
      default -> say("`" + key + "` is no key here; ? lists them");
    };
  }

  private BrowserState type(String key) {
    return switch (key) {
      case "enter" -> mode == Mode.SEARCH ? search(typed).find(1) : variable(typed).change(1);
      case "escape", "ctrl-c" -> in(Mode.BROWSE).typed("");
      case "backspace" -> typed.isEmpty() ? in(Mode.BROWSE) : typed(typed.substring(0, typed.length() - 1));
      default -> key.length() == 1 ? typed(typed + key) : this;
    };
  }

  private int count() {
    return typed.isEmpty() ? 1 : typed.length() > 8 ? Integer.MAX_VALUE / 2 : Integer.parseInt(typed);
  }

  private boolean isSwitch(int i) {
    return i > 1 && view.thread(i) != view.thread(i - 1);
  }

  private BrowserState find(int direction) {
    return search.isEmpty()
        ? say("nothing is searched; / begins")
        : seek(direction, i -> view.contains(i, search), "`" + search + "` is not found there");
  }

  private BrowserState change(int direction) {
    return variable.isEmpty()
        ? say("no variable is chosen; v chooses one")
        : seek(direction, i -> i > 0 && view.changes(i, variable), "`" + variable + "` does not change there");
  }

  private BrowserState seek(int direction, IntPredicate wanted, String otherwise) {
    for (int i = step + direction; i >= 0 && i <= view.last(); i += direction) {
      if (wanted.test(i)) {
        return to(i);
      }
    }
    return say(otherwise);
  }

  /** Goes to a step; where steps are folded, to the next one in that direction that is not. */
  private BrowserState to(int wanted) {
    int target = Math.clamp(wanted, 0, view.last());
    int direction = target < step ? -1 : 1;
    boolean isFolded = options.contains(Option.FOLDED_STEPS) && Math.abs(target - step) == 1;
    while (isFolded && !view.matters(target) && target + direction >= 0 && target + direction <= view.last()) {
      target += direction;
    }
    return new BrowserState(view, target, options, details, 0, mode, typed, search, variable, message);
  }

  private BrowserState toggle(Option option) {
    ImmutableSet<Option> other = ImmutableSet.of(option);
    return new BrowserState(
        view, step, Sets.symmetricDifference(options, other).immutableCopy(), details, scroll, mode, typed, search,
        variable, message);
  }

  private BrowserState fold() {
    if (!view.knowsWhatMatters()) {
      return say("nothing folds: what the violation depends on is not recorded in this trace");
    }
    boolean allMatter = IntStream.rangeClosed(0, view.last()).allMatch(view::matters);
    return allMatter ? say("nothing folds: the violation depends on every step") : toggle(Option.FOLDED_STEPS);
  }

  private BrowserState details(Details other) {
    return new BrowserState(view, step, options, other, 0, mode, typed, search, variable, message);
  }

  private BrowserState scroll(int line) {
    return new BrowserState(view, step, options, details, line, mode, typed, search, variable, message);
  }

  private BrowserState in(Mode other) {
    return new BrowserState(view, step, options, details, scroll, other, "", search, variable, message);
  }

  private BrowserState typed(String text) {
    return new BrowserState(view, step, options, details, scroll, mode, text, search, variable, message);
  }

  private BrowserState search(String text) {
    return new BrowserState(view, step, options, details, scroll, Mode.BROWSE, "", text, variable, message);
  }

  private BrowserState variable(String name) {
    return new BrowserState(view, step, options, details, scroll, Mode.BROWSE, "", search, name, message);
  }

  private BrowserState say(String text) {
    return new BrowserState(view, step, options, details, scroll, mode, typed, search, variable, text);
  }
}
