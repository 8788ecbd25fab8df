package dev.heddle.checker;

import com.sun.management.OperatingSystemMXBean;
import dev.heddle.store.MemoryBudget;
import java.lang.management.ManagementFactory;

/** The budget of a store for which no limit was given: a share of the machine's memory. Thread-safe. */
final class MachineShare implements MemoryBudget {
  // Half of the memory, or less where the heap may grow so large that an eighth would not remain for all else. Asking
  // for the machine's memory loads a good part of the management library, so a small store does not ask.
  private static final long ALWAYS_GRANTED = 1L << 26;

  private long share;

  @Override
  public synchronized boolean grants(long bytes) {
    if (bytes <= ALWAYS_GRANTED) {
      return true;
    }
    if (share == 0) {
      share = share();
    }
    return bytes <= share;
  }

  private static long share() {
    long total = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long besideHeap = total / 8 * 7 - Runtime.getRuntime().maxMemory();
    return Math.max(ALWAYS_GRANTED, Math.min(total / 2, besideHeap));
  }
}
