package dev.heddle.operator;

import dev.heddle.value.CombinedSetValue;
import dev.heddle.value.CombinedSetValue.Combination;
import dev.heddle.value.DescribedSet;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.NonSetValue;
import dev.heddle.value.PowerSetValue;
import dev.heddle.value.ProductSetValue;
import dev.heddle.value.SequenceSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.UnionSetValue;
import dev.heddle.value.Value;
import dev.heddle.value.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Operators on sets. Sets that cannot be enumerated stay described as long as only membership is asked of them. */
public final class Sets {
  private static final int MAX_LISTED_BITS = 24;

  private Sets() {}

  /** Returns {@code value} as a set, or throws, naming the operator that wants one. */
  public static SetValue asSet(String operator, Value value) {
    if (value instanceof SetValue set) {
      return set;
    }
    throw Refusal.wanted(operator, "a set", value);
  }

  /** Returns {@code a \cup b}. */
  public static SetValue union(Value a, Value b) {
    SetValue x = asSet("\\cup", a);
    SetValue y = asSet("\\cup", b);
    if (!isListed(x) || !isListed(y)) {
      return new CombinedSetValue(Combination.UNION, x, y);
    }
    return merge(x.explicit(), y.explicit());
  }

  /** Whether a set is combined with another element by element; a larger one can only be asked for membership. */
  private static boolean isListed(SetValue set) {
    return set.isFinite() && (!(set instanceof DescribedSet) || set.cardinality().bitLength() <= MAX_LISTED_BITS);
  }

  /** Merges two ascending runs of elements. */
  private static FiniteSetValue merge(FiniteSetValue a, FiniteSetValue b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Value[] both = new Value[a.size() + b.size()];
    int i = 0;
    int j = 0;
    int count = 0;
    while (i < a.size() && j < b.size()) {
      int order = ValueOrder.INSTANCE.compare(a.element(i), b.element(j));
      both[count++] = order <= 0 ? a.element(i) : b.element(j);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    while (i < a.size()) {
      both[count++] = a.element(i++);
    }
    while (j < b.size()) {
      both[count++] = b.element(j++);
    }
    if (count == a.size()) {
      return a;
    }
    return FiniteSetValue.sorted(count == both.length ? both : Arrays.copyOf(both, count));
  }

  /** Returns {@code a \cap b}. */
  public static SetValue intersection(Value a, Value b) {
    SetValue x = asSet("\\cap", a);
    SetValue y = asSet("\\cap", b);
    if (isListed(x)) {
      return filter(x, element -> Membership.isElement(element, y));
    }
    return isListed(y)
        ? filter(y, element -> Membership.isElement(element, x))
        : new CombinedSetValue(Combination.INTERSECTION, x, y);
  }

  /** Returns {@code a \ b}. */
  public static SetValue difference(Value a, Value b) {
    SetValue x = asSet("\\", a);
    SetValue y = asSet("\\", b);
    return isListed(x)
        ? filter(x, element -> !Membership.isElement(element, y))
        : new CombinedSetValue(Combination.DIFFERENCE, x, y);
  }

  /** Returns the elements of a finite set that satisfy a predicate. */
  public static FiniteSetValue filter(SetValue set, Predicate<Value> predicate) {
    List<Value> kept = new ArrayList<>();
    for (Value element : set) {
      if (predicate.test(element)) {
        kept.add(element);
      }
    }
    return FiniteSetValue.sorted(kept.toArray(Value[]::new));
  }

  /** Returns whether {@code a \subseteq b}. */
  public static boolean isSubset(Value a, Value b) {
    SetValue x = asSet("\\subseteq", a);
    SetValue y = NonSetValue.undemanding(b);
    if (x instanceof PowerSetValue p && y instanceof PowerSetValue q) {
      return isSubset(p.base(), q.base());
    }
    if (!x.isFinite() && isKnownSubset(x, y)) {
      return true;
    }
    for (Value element : x) {
      if (!Membership.isElement(element, y)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnownSubset(SetValue a, SetValue b) {
    return a.equals(b)
        || b.equals(NamedSetValue.ANY)
        || a.equals(NamedSetValue.NAT) && (b.equals(NamedSetValue.INT) || b.equals(NamedSetValue.REAL))
        || a.equals(NamedSetValue.INT) && b.equals(NamedSetValue.REAL)
        || a instanceof SequenceSetValue s && b instanceof SequenceSetValue t && isSubset(s.base(), t.base());
  }

  /** Returns {@code SUBSET a}. */
  public static SetValue powerSet(Value a) {
    return PowerSetValue.of(NonSetValue.undemanding(a));
  }

  /** Returns {@code UNION a}. */
  public static SetValue bigUnion(Value a) {
    SetValue sets = asSet("UNION", a);
    if (sets instanceof PowerSetValue p) {
      if (p.base() instanceof NonSetValue none) {
        throw none.refusal();
      }
      return p.base();
    }
    List<Value> elements = new ArrayList<>();
    List<SetValue> described = new ArrayList<>();
    SetValue infinite = FiniteSetValue.EMPTY;
    for (Value member : sets) {
      switch (asSet("UNION", member)) {
        case FiniteSetValue set -> elements.addAll(set.elements());
        case IntervalValue set -> elements.addAll(set.explicit().elements());
        case SetValue set when set.isFinite() -> described.add(set);
        case SetValue set ->
            infinite = infinite.isFinite() ? set : new CombinedSetValue(Combination.UNION, infinite, set);
      }
    }
    SetValue finite = FiniteSetValue.copyOf(elements);
    if (!described.isEmpty()) {
      described.add(finite);
      finite = new UnionSetValue(described);
    }
    return infinite.isFinite() ? finite : new CombinedSetValue(Combination.UNION, finite, infinite);
  }

  /** Returns {@code a \X b} for two or more sets. */
  public static SetValue product(Value... factors) {
    SetValue[] sets = new SetValue[factors.length];
    for (int i = 0; i < factors.length; i++) {
      sets[i] = asSet("\\X", factors[i]);
    }
    return ProductSetValue.of(sets);
  }

  /** Returns {@code Cardinality(a)}. */
  public static Value cardinality(Value a) {
    return IntegerValue.of(asSet("Cardinality", a).cardinality());
  }

  /** Returns {@code IsFiniteSet(a)}. */
  public static boolean isFiniteSet(Value a) {
    return asSet("IsFiniteSet", a).isFinite();
  }

  static SetValue sequencesOver(Value a) {
    return new SequenceSetValue(NonSetValue.undemanding(a));
  }
}
