package dev.heddle.codegen;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.eval.StateView;
import dev.heddle.transition.Stepper;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.Arrays;

/** What generated code needs at run time, for one thread: the sink, the sites and their memories, decoded states. */
final class Kernel implements StateView {
  private final SlotLayout layout;
  private final Words words;
  private final Site[] sites;
  private final Storage[] storages;
  private final Interpreter interpreter;
  private final int wordOfTrue;
  private final Memo[] memos;
  private final int[][] keys;
  private final Memo[] gathered;
  private final int[][] gatherKeys = new int[Site.MAX_KEY + 1][];
  private int[][] elements = new int[1 << 8][];

  private final int[] scratch;
  private final int[] ahead;
  private final int[] aside;
  private boolean hasFound;
  private int[] current;
  private int[] next;
  private Stepper.SuccessorSink sink;
  private int action;
  private int emitted;

  Kernel(SlotLayout layout, Words words, SystemCode code, Interpreter interpreter) {
    this.layout = layout;
    this.words = words;
    this.sites = code.sites().toArray(Site[]::new);
    this.storages = code.storages().toArray(Storage[]::new);
    this.interpreter = interpreter;
    this.wordOfTrue = words.word(BooleanValue.TRUE);
    this.gathered = new Memo[storages.length];
    Arrays.setAll(gatherKeys, int[]::new);
    this.memos = new Memo[sites.length];
    this.keys = Arrays.stream(sites)
        .map(site -> new int[Math.max(site.keyLength(), site.argumentCount())])
        .toArray(int[][]::new);
    this.scratch = new int[layout.slotCount()];
    this.ahead = new int[layout.slotCount()];
    this.aside = new int[layout.slotCount()];
  }

  // Successors.

  /** Prepares for the successors of {@code state} and returns the array in which they are made. */
  int[] begin(int[] state, Stepper.SuccessorSink target) {
    System.arraycopy(state, 0, scratch, 0, scratch.length);
    sink = target;
    return scratch;
  }

  /** Notes that the code of an action begins. */
  void enter(int index) {
    action = index;
    emitted = 0;
  }

  /** {@return the action whose code began last} */
  int action() {
    return action;
  }

  /** {@return how many successors the action has had since it began} */
  int emitted() {
    return emitted;
  }

  /** Hands over the successor that has been made. */
  void emit(int index) {
    emitted++;
    sink.accept(index, scratch);
  }

  /** Hands over the successors by an action that the evaluator has. */
  void interpret(int index, int[] state) {
    interpreter.successors(state, index, 0, sink);
  }

  /** Prepares for the question whether {@code state} has a successor, and returns the array in which one is made. */
  int[] lookAhead(int[] state) {
    System.arraycopy(state, 0, ahead, 0, ahead.length);
    hasFound = false;
    return ahead;
  }

  /** Notes that a successor that was looked for has been made. */
  void find() {
    hasFound = true;
  }

  /** {@return 1 if a successor has been made since it was looked for, else 0} */
  int hasFoundSuccessor() {
    return hasFound ? 1 : 0;
  }

  /** {@return slots in which a value can be made that is compared with one in a state} */
  int[] aside() {
    return aside;
  }

  // Sites.

  /** Returns 1 if two words stand for equal values, else 0; {@code site} is that of equality. */
  int equal(int site, int a, int b) {
    if (a == b) {
      return 1;
    }
    return ((a | b) & 1) != 0 && apply(site, a, b) == wordOfTrue ? 1 : 0;
  }

  /** Sets an argument of a site. */
  void argument(int site, int index, int word) {
    keys[site][index] = word;
  }

  /** Returns the result of a site without arguments. */
  int apply(int site) {
    return result(site, keys[site]);
  }

  /** Returns the result of a site of one argument. */
  int apply(int site, int a) {
    int[] key = keys[site];
    key[0] = a;
    return result(site, key);
  }

  /** Returns the result of a site of two arguments. */
  int apply(int site, int a, int b) {
    int[] key = keys[site];
    key[0] = a;
    key[1] = b;
    return result(site, key);
  }

  /** Returns the result of a site whose arguments have been set, and which may depend on the states. */
  int apply(int site, int[] from, int[] to) {
    current = from;
    next = to;
    int[] key = keys[site];
    Site description = sites[site];
    if (description.keyLength() != Site.UNBOUNDED) {
      int at = description.argumentCount();
      for (int slot : description.current()) {
        key[at++] = from[slot];
      }
      for (int slot : description.next()) {
        key[at++] = to[slot];
      }
    }
    return result(site, key);
  }

  private int result(int site, int[] key) {
    Memo memo = memos[site];
    if (memo != null) {
      int place = memo.place(key);
      if (memo.isAt(place, key)) {
        return memo.result(place);
      }
    }
    return compute(site, key);
  }

  private int compute(int site, int[] key) {
    Site description = sites[site];
    int result;
    try {
      result = description.computation().compute(this, key);
    } catch (EvaluationException e) {
      throw new EscapeException();
    }
    if (description.keyLength() != Site.UNBOUNDED) {
      if (memos[site] == null) {
        memos[site] = new Memo(description.keyLength());
      }
      memos[site].put(key, result);
    }
    return result;
  }

  // Values.

  /** Returns the word of a value. */
  int word(Value value) {
    return words.word(value);
  }

  /** Returns the value with this word. */
  Value value(int word) {
    return words.value(word);
  }

  /** Returns the values with the first {@code count} words of a key. */
  Value[] values(int[] key, int count) {
    Value[] values = new Value[count];
    for (int i = 0; i < count; i++) {
      values[i] = words.value(key[i]);
    }
    return values;
  }

  /** Returns the words of the elements of a set, ascending; not to be changed. */
  int[] elements(int word) {
    int id = word >>> 1;
    if (id < elements.length && (word & 1) != 0 && elements[id] != null) {
      return elements[id];
    }
    if (!(words.value(word) instanceof SetValue set)) {
      throw new EscapeException();
    }
    int[] found = elementsOf(set);
    if (id >= elements.length) {
      elements = Arrays.copyOf(elements, Math.max(id + 1, elements.length * 2));
    }
    elements[id] = found;
    return found;
  }

  private int[] elementsOf(SetValue set) {
    try {
      FiniteSetValue explicit = set.explicit();
      int[] found = new int[explicit.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = words.word(explicit.element(i));
      }
      return found;
    } catch (EvaluationException e) {
      throw new EscapeException();
    }
  }

  /** Returns the word of the value that lies at a place. */
  int gather(int storage, int[] state, int slot) {
    Storage description = storages[storage];
    int size = description.size();
    if (size > Site.MAX_KEY) {
      return words.word(layout.codec().decode(description, state, slot));
    }
    Memo memo = gathered[storage];
    if (memo == null) {
      memo = new Memo(size);
      gathered[storage] = memo;
    }
    int[] key = gatherKeys[size];
    System.arraycopy(state, slot, key, 0, size);
    int place = memo.place(key);
    if (memo.isAt(place, key)) {
      return memo.result(place);
    }
    int word = words.word(layout.codec().decode(description, state, slot));
    memo.put(key, word);
    return word;
  }

  /** Writes the value with this word to a place. */
  void scatter(int word, int storage, int[] state, int slot) {
    layout.codec().encode(storages[storage], words.value(word), state, slot);
  }

  /** Returns the {@code int} that stands for a value, if there is one. */
  int encode(Encoding encoding, Value value) {
    try {
      return codec().encode(encoding, value);
    } catch (LayoutException e) {
      throw new EscapeException();
    }
  }

  /** {@return how values become slots} */
  SlotCodec codec() {
    return layout.codec();
  }

  // The states, for expressions that the evaluator has.

  @Override
  public Value variable(int index) {
    return layout.value(index, current);
  }

  @Override
  public Value next(int index) {
    return layout.value(index, next);
  }
}
