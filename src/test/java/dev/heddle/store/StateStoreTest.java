package dev.heddle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store against a {@code HashSet}. */
final class StateStoreTest {
  private static final SlotFingerprint CONTENT = (_, content) -> content;

  private static StoreShape shape(int slots) {
    return new StoreShape(new boolean[slots], CONTENT);
  }

  /** All states have the fingerprint 0: one partition takes them all. */
  private static StoreShape collidingShape(int slots) {
    return new StoreShape(new boolean[slots], CONTENT, new long[slots]);
  }

  private static int[] random(Random random, int slots, int range) {
    int[] state = new int[slots];
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      state[random.nextInt(slots)] = random.nextInt(range) - range / 2;
    }
    return state;
  }

  /** Inserts states as a search would, widening where they do not fit; returns how many were new. */
  private static int insert(StateStore store, int slots, List<int[]> states) {
    ArrangedSuccessors arranged = packed(store, slots, states);
    int[] added = new int[states.size()];
    return IntStream.range(0, store.partitionCount()).map(p -> store.insert(p, arranged, added)).sum();
  }

  /** Packs states as a search would, widening the layout where one does not fit. */
  private static ArrangedSuccessors packed(StateStore store, int slots, List<int[]> states) {
    SuccessorBuffer buffer = new SuccessorBuffer();
    if (!fits(store, states, buffer)) {
      SlotRanges ranges = new SlotRanges(slots);
      states.forEach(ranges::include);
      IntStream.range(0, store.partitionCount()).forEach(p -> store.includeIn(ranges, p));
      PackedLayout wider = PackedLayout.of(ranges);
      IntStream.range(0, store.partitionCount()).forEach(p -> store.recode(p, wider));
      store.adopt(wider);
      assertThat(fits(store, states, buffer)).isTrue();
    }
    ArrangedSuccessors arranged = new ArrangedSuccessors();
    buffer.arrangeInto(arranged);
    return arranged;
  }

  private static boolean fits(StateStore store, List<int[]> states, SuccessorBuffer buffer) {
    Packer packer = store.packer();
    packer.begin(buffer);
    boolean fits = true;
    for (int i = 0; i < states.size(); i++) {
      fits &= packer.appendInitial(states.get(i), buffer, i);
    }
    return fits;
  }

  @ParameterizedTest
  @CsvSource({"1, 100000", "3, 20", "23, 6", "23, 2000000000", "200, 3", "200, 1000"})
  void agreesWithAHashSet(int slots, int range) {
    Random random = new Random(slots * 31L + range);
    Set<List<Integer>> oracle = new LinkedHashSet<>();
    try (StateStore store = new StateStore(shape(slots), _ -> true)) {
      for (int round = 0; round < 20; round++) {
        List<int[]> states = IntStream.range(0, 1000).mapToObj(_ -> random(random, slots, range)).toList();
        int before = oracle.size();
        states.forEach(state -> oracle.add(Arrays.stream(state).boxed().toList()));
        assertThat(insert(store, slots, states)).isEqualTo(oracle.size() - before);
      }
      assertThat(store.size()).isEqualTo(oracle.size());
      assertThat(contents(store, slots)).isEqualTo(oracle);
    }
  }

  private static int[] ids(StateStore store) {
    return IntStream.range(0, store.partitionCount())
        .flatMap(p -> IntStream.range(0, store.size(p)).map(local -> StateId.of(p, local)))
        .toArray();
  }

  private static Set<List<Integer>> contents(StateStore store, int slots) {
    Set<List<Integer>> contents = new LinkedHashSet<>();
    for (int id : ids(store)) {
      assertThat(contents.add(state(store, slots, id))).as("a state that is stored once").isTrue();
    }
    return contents;
  }

  private static List<Integer> state(StateStore store, int slots, int id) {
    int[] state = new int[slots];
    store.read(id, state);
    return Ints.asList(state);
  }

  @Test
  void derivedSlotsAreNotStoredAndFollowFromTheOthers() {
    DerivedSlots sum =
        new DerivedSlots() {
          @Override
          public int count() {
            return 1;
          }

          @Override
          public void fill(int[] state) {
            state[0] = state[1] + state[2];
          }
        };
    StoreShape shape = new StoreShape(new boolean[3], CONTENT, SlotOutlook.NONE, 1, sum);
    SlotRanges ranges = new SlotRanges(3);
    ranges.include(new int[] {Integer.MAX_VALUE, 1 << 30, 1 << 30});
    assertThat(PackedLayout.of(ranges, SlotOutlook.NONE, 1, 1).wordCount()).isEqualTo(1);
    try (StateStore store = new StateStore(shape, _ -> true)) {
      List<int[]> states = List.of(new int[] {7, 3, 4}, new int[] {9, 4, 5});
      assertThat(insert(store, 3, states)).isEqualTo(2);
      Set<List<Integer>> found = new LinkedHashSet<>();
      for (int partition = 0; partition < store.partitionCount(); partition++) {
        store.forEach(partition, state -> found.add(Ints.asList(state.clone())));
      }
      assertThat(found).containsExactlyInAnyOrder(List.of(7, 3, 4), List.of(9, 4, 5));
    }
  }

  @Test
  void statesWithEqualFingerprintsAreToldApart() {
    int slots = 5;
    try (StateStore store = new StateStore(collidingShape(slots), _ -> true)) {
      List<int[]> states = IntStream.range(0, 50_000).mapToObj(i -> new int[] {i, -i, 0, i % 7, 1}).toList();
      assertThat(insert(store, slots, states)).isEqualTo(50_000);
      assertThat(insert(store, slots, states)).isZero();
      assertThat(insert(store, slots, List.of(new int[] {7, -7, 0, 0, 1}))).isZero();
      assertThat(insert(store, slots, List.of(new int[] {7, -8, 0, 0, 1}))).isOne();
    }
  }

  /** Returns records of states that {@link Partition} gives one hash, and so one place and one tag. */
  private static long[] colliding(int count) {
    long[] run = new long[3 * count];
    for (int i = 0; i < count; i++) {
      long first = i * 0x9E3779B97F4A7C15L;
      run[3 * i] = i;
      run[3 * i + 1] = first ^ first >>> 32;
      run[3 * i + 2] = (long) i << Integer.SIZE;
    }
    return run;
  }

  /** Inserts the same colliding states in a partition twice; returns whether it tells them apart. */
  private static boolean tellsApart(Partition partition) {
    int count = 500;
    long[] run = colliding(count);
    int fresh = partition.insert(run, 0, run.length - 3, new int[count]);
    int again = partition.insert(run, 0, run.length - 3, new int[count]);
    long[] read = new long[2];
    boolean isSound = fresh == count - 1 && again == 0;
    for (int i = 0; i < count - 1; i++) {
      partition.read(i, read, 0);
      isSound &= read[0] == run[3 * i] && read[1] == run[3 * i + 1] && partition.predecessor(i) == i;
    }
    return isSound && partition.insert(run, run.length - 3, run.length, new int[1]) == 1;
  }

  @Test
  void statesWithEqualHashesAreToldApartWhilePartitionsGrowBesideEachOther() throws Exception {
    SlotRanges ranges = new SlotRanges(3);
    ranges.include(new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE});
    ranges.include(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE});
    PackedLayout layout = PackedLayout.of(ranges);
    assertThat(layout.wordCount()).isEqualTo(2);
    Memory memory = new Memory(_ -> true);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> found =
          IntStream.range(0, 40)
              .mapToObj(_ -> threads.submit(() -> tellsApart(new Partition(memory, layout))))
              .toList();
      for (Future<Boolean> future : found) {
        assertThat(future.get()).isTrue();
      }
    } finally {
      memory.close();
    }
  }

  private static void layOut(StateStore store, SlotRanges ranges) {
    IntStream.range(0, store.partitionCount()).forEach(p -> store.includeIn(ranges, p));
    PackedLayout layout = store.layout(ranges);
    IntStream.range(0, store.partitionCount()).forEach(p -> store.recode(p, layout));
    store.adopt(layout);
  }

  @Test
  void aSmallStoreHasRoomForContentsThatAreNewInEveryState() {
    List<int[]> states = IntStream.range(0, 200).mapToObj(i -> new int[] {i, 200 - i, -i}).toList();
    try (StateStore store = new StateStore(shape(3), _ -> true)) {
      int layouts = 0;
      for (int[] state : states) {
        if (!fits(store, List.of(state), new SuccessorBuffer())) {
          SlotRanges ranges = new SlotRanges(3);
          ranges.include(state);
          layOut(store, ranges);
          layouts++;
        }
        insert(store, 3, List.of(state));
      }
      assertThat(layouts).isBetween(1, 6);
      assertThat(store.size()).isEqualTo(200);
    }
  }

  @Test
  void aStoreThatHasGrownGivesItsRoomBackAndKeepsItsStates() {
    List<int[]> states = IntStream.range(0, 1 << 15).mapToObj(i -> new int[] {i & 7, i >> 3, 0, 0, 0, 0}).toList();
    try (StateStore store = new StateStore(shape(6), _ -> true)) {
      layOut(store, new SlotRanges(6));
      insert(store, 6, states.subList(0, 1000));
      assertThat(store.isOversized()).isFalse();
      insert(store, 6, states);
      assertThat(store.isOversized()).isTrue();
      layOut(store, new SlotRanges(6));
      assertThat(store.isOversized()).isFalse();
      assertThat(store.layout().wordCount()).isEqualTo(1);
      assertThat(insert(store, 6, states)).isZero();
      assertThat(store.size()).isEqualTo(states.size());
    }
  }

  @Test
  void idsDoNotDependOnTheLayout() {
    List<int[]> states = IntStream.range(0, 500).mapToObj(i -> new int[] {i % 50, i / 50}).toList();
    try (StateStore narrow = new StateStore(shape(2), _ -> true);
        StateStore wide = new StateStore(shape(2), _ -> true)) {
      insert(narrow, 2, states);
      SlotRanges ranges = new SlotRanges(2);
      ranges.include(new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE});
      ranges.include(new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});
      PackedLayout layout = PackedLayout.of(ranges);
      IntStream.range(0, wide.partitionCount()).forEach(p -> wide.recode(p, layout));
      wide.adopt(layout);
      insert(wide, 2, states);
      assertThat(wide.size()).isEqualTo(states.size());
      assertThat(ids(wide)).containsExactly(ids(narrow));
      for (int id : ids(wide)) {
        assertThat(state(wide, 2, id)).isEqualTo(state(narrow, 2, id));
      }
    }
  }

  @Test
  void aLayoutHasRoomForWhatIsToBeExpected() {
    SlotRanges ranges = new SlotRanges(4);
    ranges.include(new int[] {0, 0, 0, 0});
    ranges.include(new int[] {5, 0, 0, 1});
    PackedLayout layout = PackedLayout.of(ranges, outlook((1 << 20) - 1), 0, 0);
    assertThat(layout.wordCount()).isEqualTo(1);
    assertThat(IntStream.range(0, 4).map(layout::width).toArray()).containsExactly(20, 20, 20, 4);
  }

  @Test
  void bitsThatASlotCannotUseAreForTheOthers() {
    SlotRanges ranges = new SlotRanges(4);
    ranges.include(new int[] {0, 0, 0, 0});
    ranges.include(new int[] {1, 1, 1, 1});
    PackedLayout layout = PackedLayout.of(ranges, outlook(1), 0, 0);
    assertThat(IntStream.range(0, 4).map(layout::width).toArray()).containsExactly(1, 1, 1, 31);
  }

  @Test
  void aLayoutHasNoMoreWordsForTheSakeOfWhatIsToBeExpected() {
    SlotRanges ranges = new SlotRanges(4);
    ranges.include(new int[] {0, 0, 0, 0});
    ranges.include(new int[] {5, 0, 0, 1});
    assertThat(PackedLayout.of(ranges, outlook(Integer.MAX_VALUE - 1), 0, 0).wordCount()).isEqualTo(1);
  }

  /** Three slots that hold numbers up to a limit, which is to be expected once one is not 0; then any number. */
  private static SlotOutlook outlook(int limit) {
    return new SlotOutlook() {
      @Override
      public int limit(int slot) {
        return slot < 3 ? limit : Integer.MAX_VALUE;
      }

      @Override
      public int room(int slot, int content) {
        return slot < 3 && content > 0 ? limit : content;
      }

      @Override
      public int kin(int slot) {
        return slot < 3 ? 0 : slot;
      }
    };
  }

  @Test
  void successorsPackedByDifferenceAreTheStatesThemselves() {
    int slots = 40;
    Random random = new Random(7);
    try (StateStore store = new StateStore(shape(slots), _ -> true)) {
      List<int[]> states = IntStream.range(0, 300).mapToObj(_ -> random(random, slots, 50)).toList();
      insert(store, slots, states);
      Packer packer = store.packer(IntStream.range(0, slots).toArray());
      SuccessorBuffer buffer = new SuccessorBuffer();
      packer.begin(buffer);
      for (int id : ids(store)) {
        packer.fetch(new int[] {id}, 0, 1);
        packer.load(id, 0);
        assertThat(packer.append(states.get(random.nextInt(300)), 0, buffer, 0)).isTrue();
      }
      ArrangedSuccessors arranged = new ArrangedSuccessors();
      buffer.arrangeInto(arranged);
      int[] added = new int[300];
      int sum = IntStream.range(0, store.partitionCount()).map(p -> store.insert(p, arranged, added)).sum();
      assertThat(sum).isZero();
    }
  }

  @Test
  void aSuccessorThatIsInTheBufferIsLeftOutUnlessIdsAreKept() {
    assertThat(buffered(false)).isEqualTo(2);
    assertThat(buffered(true)).isEqualTo(4);
  }

  /** Returns how many records there are when two states have the same two successors. */
  private static int buffered(boolean keepsIds) {
    try (StateStore store = new StateStore(shape(2), _ -> true)) {
      if (keepsIds) {
        store.keepIds();
      }
      insert(store, 2, List.of(new int[] {1, 2}, new int[] {2, 1}));
      Packer packer = store.packer(new int[] {0, 1});
      SuccessorBuffer buffer = new SuccessorBuffer();
      packer.begin(buffer);
      int[] ids = ids(store);
      packer.fetch(ids, 0, 2);
      for (int place = 0; place < 2; place++) {
        packer.load(ids[place], place);
        packer.append(new int[] {1, 1}, 0, buffer, 2 * place);
        packer.append(new int[] {2, 2}, 0, buffer, 2 * place + 1);
      }
      return buffer.count();
    }
  }

  @Test
  void growthBeyondTheBudgetIsRefused() {
    try (StateStore store = new StateStore(shape(2), bytes -> bytes <= 1 << 20)) {
      List<int[]> states = IntStream.range(0, 200_000).mapToObj(i -> new int[] {i, i}).toList();
      assertThatThrownBy(() -> insert(store, 2, states)).isInstanceOf(StoreFullException.class).hasMessage("memory");
      assertThat(store.bytes()).isLessThanOrEqualTo(1 << 20);
    }
  }

  @Test
  void threadsThatTakePartitionsInTurnsInsertWhatOneWould() throws Exception {
    int slots = 6;
    Random random = new Random(3);
    try (StateStore store = new StateStore(shape(slots), _ -> true);
        StateStore alone = new StateStore(shape(slots), _ -> true);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 30; round++) {
        List<int[]> states = IntStream.range(0, 3000).mapToObj(_ -> random(random, slots, 60)).toList();
        insert(alone, slots, states);
        insertShared(store, slots, states, threads);
      }
      assertThat(ids(store)).containsExactly(ids(alone));
      for (int id : ids(store)) {
        assertThat(state(store, slots, id)).isEqualTo(state(alone, slots, id));
      }
    }
  }

  private static void insertShared(StateStore store, int slots, List<int[]> states, ExecutorService threads)
      throws Exception {
    ArrangedSuccessors arranged = packed(store, slots, states);
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          int[] added = new int[states.size()];
          for (int p = next.getAndIncrement(); p < store.partitionCount(); p = next.getAndIncrement()) {
            store.insert(p, arranged, added);
          }
        };
    List<Future<?>> running = IntStream.range(0, 4).<Future<?>>mapToObj(_ -> threads.submit(work)).toList();
    for (Future<?> future : running) {
      future.get();
    }
  }
}
