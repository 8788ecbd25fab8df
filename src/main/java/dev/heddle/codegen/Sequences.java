package dev.heddle.codegen;

/**
 * What generated code calls for sequences that an {@code int} holds, see {@link Encoding.Sequence}: a few instructions
 * for a short one, a site of the kernel for one that is interned or has no result.
 */
final class Sequences {
  /** The bits of an {@code int} that is not negative. */
  static final int BITS = Integer.SIZE - 1;

  private Sequences() {}

  /** Returns how many bits an element of a universe of this size takes. */
  static int width(int universeSize) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(universeSize));
  }

  /** Returns how many bits the elements of a short sequence take; of an interned one, more than there are. */
  private static int bits(int sequence, int width) {
    return (Integer.SIZE - Integer.numberOfLeadingZeros(sequence) + width - 1) / width * width;
  }

  /** Returns the length of a short sequence. */
  static int length(int sequence, int width) {
    return bits(sequence, width) / width;
  }

  /** Returns the greatest content of a sequence that is as long as a short one. */
  static int longest(int sequence, int width) {
    return (1 << bits(sequence, width)) - 1;
  }

  /** Returns the number, plus one, of the element at {@code index}, counted from 0; 0 beyond the end. */
  static int code(int sequence, int index, int width) {
    return sequence >>> index * width & (1 << width) - 1;
  }

  /** Returns the length. */
  static int length(int sequence, int width, Kernel kernel, int site) {
    return sequence >= 0 ? length(sequence, width) : kernel.apply(site, sequence);
  }

  /** Returns the number of the first element in the universe. */
  static int head(int sequence, int width, Kernel kernel, int site) {
    return sequence > 0 ? (sequence & (1 << width) - 1) - 1 : kernel.apply(site, sequence);
  }

  /** Returns the sequence without its first element. */
  static int tail(int sequence, int width, Kernel kernel, int site) {
    return sequence > 0 ? sequence >>> width : kernel.apply(site, sequence);
  }

  /** Returns the sequence with the element that has this number after the last one. */
  static int append(int sequence, int ordinal, int width, Kernel kernel, int site) {
    int bits = bits(sequence, width);
    return bits + width <= BITS
        ? sequence | ordinal + 1 << bits
        : kernel.apply(site, sequence, ordinal);
  }

  /** Returns the one sequence followed by the other. */
  static int concatenate(int first, int second, int width, Kernel kernel, int site) {
    int bits = bits(first, width);
    return bits + bits(second, width) <= BITS
        ? first | second << bits
        : kernel.apply(site, first, second);
  }

  /** Returns the number of the element at {@code position}, counted from 1. */
  static int element(int sequence, int position, int width, Kernel kernel, int site) {
    if (sequence > 0 && position > 0 && position <= BITS / width) {
      int code = code(sequence, position - 1, width);
      if (code != 0) {
        return code - 1;
      }
    }
    return kernel.apply(site, sequence, position);
  }
}
