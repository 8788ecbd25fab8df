package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import dev.heddle.transition.Property;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Users that take and drop references on the pages of a huge page while it is split, with successors written by hand:
 * what exploration costs when generating a successor costs next to nothing.
 */
final class ThpBenchSystem implements TransitionSystem {
  private final int tails;
  private final int users;

  ThpBenchSystem(int tails, int users) {
    this.tails = tails;
    this.users = users;
  }

  private int count(int page) {
    return page;
  }

  private int tail(int page) {
    return tails + 1 + page;
  }

  private int lock() {
    return 2 * (tails + 1);
  }

  private int split() {
    return lock() + 1;
  }

  private int index() {
    return lock() + 2;
  }

  private int read() {
    return lock() + 3;
  }

  private int label(int process) {
    return lock() + 4 + process;
  }

  private int page(int user) {
    return lock() + 4 + users + user;
  }

  private int turn(int user) {
    return lock() + 4 + 2 * users + user;
  }

  private int wasTail(int user) {
    return lock() + 4 + 3 * users + user;
  }

  private int slotCount() {
    return lock() + 5 + 4 * users;
  }

  @Override
  public String name() {
    return "ThpBench";
  }

  @Override
  public StateLayout layout() {
    return new ToySystem.OneSlotEach(slotCount());
  }

  @Override
  public ImmutableList<Action> actions() {
    return IntStream.rangeClosed(0, users)
        .mapToObj(
            process ->
                new Action(
                    process,
                    process == 0 ? "splitter" : "user",
                    ImmutableMap.of(),
                    Optional.empty(),
                    ImmutableSet.of(),
                    written(process),
                    Span.NONE))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableSet<Integer> written(int process) {
    ImmutableSet.Builder<Integer> slots = ImmutableSet.builder();
    IntStream.rangeClosed(0, tails).forEach(page -> slots.add(count(page)));
    slots.add(lock(), label(process));
    if (process == 0) {
      IntStream.rangeClosed(0, tails).forEach(page -> slots.add(tail(page)));
      slots.add(split(), index(), read());
    } else {
      slots.add(page(process), turn(process), wasTail(process));
    }
    return slots.build();
  }

  @Override
  public ImmutableList<Property.Invariant> invariants() {
    return ImmutableList.of();
  }

  @Override
  public ImmutableList<Property.InitialProperty> initialProperties() {
    return ImmutableList.of();
  }

  @Override
  public ImmutableList<Property.ActionProperty> actionProperties() {
    return ImmutableList.of();
  }

  @Override
  public ImmutableList<Property.LivenessProperty> livenessProperties() {
    return ImmutableList.of();
  }

  @Override
  public boolean hasStateConstraints() {
    return false;
  }

  @Override
  public boolean hasActionConstraints() {
    return false;
  }

  @Override
  public boolean checksDeadlock() {
    return false;
  }

  @Override
  public ImmutableList<FailedAssumption> failedAssumptions() {
    return ImmutableList.of();
  }

  @Override
  public Stepper stepper() {
    return new ThpStepper();
  }

  /** The labels S0 to S7 and the end of the splitter are 0 to 8, U0 to U7, P0 to PD and the end of a user 0 to 22. */
  private final class ThpStepper implements Stepper {
    private final int[] to = new int[slotCount()];
    private SuccessorSink receiver = (_, _) -> {};

    @Override
    public void initialStates(InitialSink sink) {
      int[] state = new int[slotCount()];
      state[count(0)] = 2;
      IntStream.rangeClosed(1, tails).forEach(page -> state[tail(page)] = 1);
      state[index()] = 1;
      sink.accept(state);
    }

    @Override
    public void successors(int[] state, SuccessorSink sink) {
      System.arraycopy(state, 0, to, 0, to.length);
      receiver = sink;
      stepSplitter(state);
      for (int user = 1; user <= users; user++) {
        stepUser(state, user);
      }
    }

    @Override
    public void successors(int[] state, int action, SuccessorSink sink) {
      System.arraycopy(state, 0, to, 0, to.length);
      receiver = sink;
      if (action == 0) {
        stepSplitter(state);
      } else {
        stepUser(state, action);
      }
    }

    private void stepSplitter(int[] s) {
      int i = s[index()];
      switch (s[label(0)]) {
        case 0 -> {
          if (s[lock()] == 0) {
            set(s, 0, 1, lock(), 1);
          }
        }
        case 1 -> go(s, 0, i <= tails ? 2 : 7);
        case 2 -> set(s, 0, 3, read(), s[count(i)]);
        case 3 -> set(s, 0, 4, count(0), s[count(0)] - s[read()]);
        case 4 -> set(s, 0, 5, count(i), s[count(i)] + 2);
        case 5 -> set(s, 0, 6, tail(i), 0);
        case 6 -> set(s, 0, 1, index(), i + 1);
        case 7 -> {
          to[split()] = 1;
          set(s, 0, 8, lock(), 0);
          to[split()] = s[split()];
        }
        default -> {}
      }
    }

    private void stepUser(int[] s, int u) {
      int pg = s[page(u)];
      int own = count(pg);
      int head = count(0);
      boolean tail = s[tail(pg)] == 1;
      int l = s[label(u)];
      switch (l) {
        case 0 -> {
          for (int p = 0; p <= tails; p++) {
            set(s, u, 1, page(u), p);
          }
        }
        case 1, 4 -> set(s, u, l + 1, own, s[own] + 1);
        case 2, 5 -> go(s, u, tail ? l + 1 : l + 2);
        case 3, 6 -> set(s, u, l + 1, head, s[head] + 1);
        case 7 -> go(s, u, s[turn(u)] < 2 ? 8 : 22);
        case 8 -> go(s, u, tail ? 9 : 20);
        case 9 -> set(s, u, 10, head, s[head] + 1);
        case 10 -> {
          if (s[lock()] == 0) {
            set(s, u, 11, lock(), 1);
          }
        }
        case 11 -> set(s, u, 12, wasTail(u), tail ? 1 : 0);
        case 12 -> go(s, u, s[wasTail(u)] == 1 ? 13 : 17);
        case 13 -> set(s, u, 14, head, s[head] - 1);
        case 14 -> set(s, u, 15, own, s[own] - 1);
        case 15 -> set(s, u, 16, lock(), 0);
        case 16 -> set(s, u, 21, head, s[head] - 1);
        case 17 -> set(s, u, 18, lock(), 0);
        case 18 -> set(s, u, 19, head, s[head] - 1);
        case 19, 20 -> set(s, u, 21, own, s[own] - 1);
        case 21 -> {
          to[wasTail(u)] = 0;
          set(s, u, 7, turn(u), s[turn(u)] + 1);
          to[wasTail(u)] = s[wasTail(u)];
        }
        default -> {}
      }
    }

    private void go(int[] s, int process, int next) {
      to[label(process)] = next;
      receiver.accept(process, to);
      to[label(process)] = s[label(process)];
    }

    private void set(int[] s, int process, int next, int slot, int content) {
      to[slot] = content;
      go(s, process, next);
      to[slot] = s[slot];
    }

    @Override
    public boolean satisfiesInvariant(int invariant, int[] state) {
      throw new AssertionError();
    }

    @Override
    public boolean satisfiesInitialProperty(int property, int[] state) {
      throw new AssertionError();
    }

    @Override
    public boolean satisfiesActionProperty(int property, int[] from, int[] to) {
      throw new AssertionError();
    }

    @Override
    public boolean satisfiesStateConstraints(int[] state) {
      throw new AssertionError();
    }

    @Override
    public boolean satisfiesActionConstraints(int[] from, int[] to) {
      throw new AssertionError();
    }
  }
}
