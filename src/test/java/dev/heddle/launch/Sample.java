package dev.heddle.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What {@link PrepareJars} changes, and what it leaves: a list of what it comes to. */
public final class Sample implements Supplier<List<String>> {
  /** A form. */
  sealed interface Form {
    /** A switch in an interface. */
    default String name() {
      return switch (this) {
        case Round _ -> "round";
        case Flat f when f.width() > 2 -> "wide";
        case Flat _ -> "flat";
      };
    }
  }

  /** A record of each kind of component. */
  record Flat(boolean a, byte b, char c, short d, int width, long e, float f, double g, String h) implements Form {}

  /** A record whose author wrote equals. */
  record Round(int radius, String note) implements Form {
    @Override
    public boolean equals(Object other) {
      return other instanceof Round that && that.radius == radius;
    }

    @Override
    public int hashCode() {
      return radius;
    }
  }

  private static final Flat FIRST = new Flat(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "h");
  private static final List<Flat> OTHERS =
      List.of(
          new Flat(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, new StringBuilder("h").toString()),
          new Flat(false, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "h"),
          new Flat(true, (byte) 2, 'c', (short) 2, 3, 4L, 5f, 6d, "h"),
          new Flat(true, (byte) 1, 'd', (short) 2, 3, 4L, 5f, 6d, "h"),
          new Flat(true, (byte) 1, 'c', (short) 1, 3, 4L, 5f, 6d, "h"),
          new Flat(true, (byte) 1, 'c', (short) 2, 1, 4L, 5f, 6d, "h"),
          new Flat(true, (byte) 1, 'c', (short) 2, 3, 1L << 32 | 4, 5f, 6d, "h"),
          new Flat(true, (byte) 1, 'c', (short) 2, 3, 4L, -5f, 6d, "h"),
          new Flat(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, -0.0, null),
          new Flat(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 0.0, null),
          new Flat(true, (byte) 1, 'c', (short) 2, 3, 4L, Float.NaN, Double.NaN, "h"));

  @Override
  public List<String> get() {
    List<String> results = new ArrayList<>();
    for (Flat other : OTHERS) {
      results.add(FIRST.equals(other) + " " + other.equals(OTHERS.get(8)) + " " + other.equals(OTHERS.get(10)));
      results.add(other.name() + (FIRST.hashCode() == other.hashCode()));
    }
    results.add(FIRST.equals(null) + " " + FIRST.equals("h") + " " + FIRST);
    results.add(new Round(1, "a").equals(new Round(1, "b")) + new Round(1, "a").name());
    results.add(kind(7) + kind("text") + kind(List.of(1)) + kind(null) + kind(2.5));
    return results;
  }

  /** A switch over types that nothing seals, with null and guards that go on with the next label. */
  private static String kind(Object object) {
    return switch (object) {
      case Integer i when i > 10 -> "large";
      case Integer _ -> "integer";
      case List<?> list when list.isEmpty() -> "empty";
      case CharSequence text -> "text of " + text.length();
      case List<?> _ -> "list";
      case null -> "null";
      default -> "other";
    };
  }
}
