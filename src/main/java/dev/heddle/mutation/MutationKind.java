package dev.heddle.mutation;

/** What a mutant does to the model. */
public enum MutationKind {
  DROP_STEP("drop a step"),
  SWAP_STEPS("swap two steps"),
  SPLIT_STEP("split an atomic step"),
  DROP_AWAIT("drop an await"),
  WEAKEN_AWAIT("weaken an await"),
  NEGATE_GUARD("negate a guard"),
  WEAKEN_GUARD("weaken a guard"),
  DROP_LOCK("drop a lock"),
  DROP_UNLOCK("drop an unlock"),
  DROP_CALL("drop a call"),
  OFF_BY_ONE("off by one"),
  SKIP_ASSIGNMENT("skip an assignment");

  private final String words;

  MutationKind(String words) {
    this.words = words;
  }

  /** {@return what it does, in words} */
  public String words() {
    return words;
  }
}
