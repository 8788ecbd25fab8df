package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.eval.Evaluator;
import dev.heddle.ir.Definition;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the code of one system shares while it is generated: analyses, constants, sites, and the methods to come. */
final class CodeContext {
  private final Inlining inlining;
  private final Folding folding;
  private final Weight weight;
  private final Comparability comparability = new Comparability();
  private final Shapes shapes;
  private final Universes universes;
  private final SlotLayout layout;
  private final Evaluator evaluator;
  private final ImmutableMap<Integer, Definition> definitions;

  private final List<Object> data = new ArrayList<>();
  private final Map<Object, Integer> dataByIdentity = new IdentityHashMap<>();
  private final Map<Object, int[]> tables = new HashMap<>();
  private final List<Site> sites = new ArrayList<>();
  private final Map<Object, Integer> sharedSites = new HashMap<>();
  private final List<Storage> storages = new ArrayList<>();
  private final Deque<PendingMethod> pending = new ArrayDeque<>();
  private final Writes written = new Writes();
  private int methodCount;
  private boolean leavesEnabled;
  private boolean hasEnabled;

  CodeContext(
      Analyses analyses, SlotLayout layout, Evaluator evaluator, ImmutableMap<Integer, Definition> definitions) {
    this.inlining = analyses.inlining();
    this.folding = analyses.folding();
    this.weight = new Weight(inlining);
    this.shapes = analyses.shapes();
    this.universes = analyses.universes();
    this.layout = layout;
    this.evaluator = evaluator;
    this.definitions = definitions;
  }

  /** What is known of the specification. */
  record Analyses(Inlining inlining, Folding folding, Shapes shapes, Universes universes) {}

  /** A method that generated code calls and that is still to be generated. */
  record PendingMethod(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

  /** {@return the generated class, as it names itself} */
  static ClassDesc self() {
    return ClassDesc.of(CodeContext.class.getPackageName(), "GeneratedSystem");
  }

  Inlining inlining() {
    return inlining;
  }

  Folding folding() {
    return folding;
  }

  Shapes shapes() {
    return shapes;
  }

  Universes universes() {
    return universes;
  }

  Weight weight() {
    return weight;
  }

  Comparability comparability() {
    return comparability;
  }

  Words words() {
    return universes.words();
  }

  SlotLayout layout() {
    return layout;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  ImmutableMap<Integer, Definition> definitions() {
    return definitions;
  }

  // Constants of the generated class.

  /** Returns the constant that loads an object of the class data. */
  DynamicConstantDesc<?> constant(Object object, Class<?> type) {
    Integer index = dataByIdentity.computeIfAbsent(object, o -> {
      data.add(o);
      return data.size() - 1;
    });
    return DynamicConstantDesc.ofNamed(
        ConstantDescs.ofConstantBootstrap(
            ConstantDescs.CD_MethodHandles, "classDataAt", ConstantDescs.CD_Object, ConstantDescs.CD_int),
        ConstantDescs.DEFAULT_NAME,
        ClassDesc.ofDescriptor(type.descriptorString()),
        index);
  }

  /** Returns the constant that loads a table, made once for all equal keys. */
  DynamicConstantDesc<?> table(Object key, Supplier<int[]> table) {
    return constant(tables.computeIfAbsent(key, k -> table.get()), int[].class);
  }

  /** {@return the class data, in the order of the constants} */
  ImmutableList<Object> data() {
    return ImmutableList.copyOf(data);
  }

  // What the kernel does for the generated code.

  /** Returns the number of a new site. */
  int site(Site site) {
    sites.add(site);
    return sites.size() - 1;
  }

  /** Returns the number of the site for {@code key}, made where there is none. */
  int site(Object key, Supplier<Site> site) {
    return sharedSites.computeIfAbsent(key, k -> site(site.get()));
  }

  /** Returns the number of a storage. */
  int storage(Storage storage) {
    int known = storages.indexOf(storage);
    if (known >= 0) {
      return known;
    }
    storages.add(storage);
    return storages.size() - 1;
  }

  ImmutableList<Site> sites() {
    return ImmutableList.copyOf(sites);
  }

  ImmutableList<Storage> storages() {
    return ImmutableList.copyOf(storages);
  }

  // What is under ENABLED.

  /** Says whether the unit that is generated next is to leave every ENABLED to the evaluator. */
  void leaveEnabled(boolean leaves) {
    leavesEnabled = leaves;
  }

  /** {@return whether the present unit leaves every ENABLED to the evaluator} */
  boolean leavesEnabled() {
    return leavesEnabled;
  }

  /** Notes that an ENABLED is generated. */
  void meetEnabled() {
    hasEnabled = true;
  }

  /** {@return whether an ENABLED was generated} */
  boolean hasEnabled() {
    return hasEnabled;
  }

  // Methods.

  /** Returns a name for a method that no other method has. */
  String methodName(String prefix) {
    return prefix + methodCount++;
  }

  /** {@return the slots of the next state that the code of the present unit may change} */
  Writes written() {
    return written;
  }

  /** Asks for a method to be generated. */
  void add(PendingMethod method) {
    pending.add(method);
  }

  /** Returns the next method to be generated, or null. */
  PendingMethod poll() {
    return pending.poll();
  }
}
