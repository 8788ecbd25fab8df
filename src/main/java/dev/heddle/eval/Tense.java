package dev.heddle.eval;

/** Which state a formula that is enumerated assigns. */
enum Tense {
  /** Init: unprimed variables. */
  INITIAL,
  /** An action: primed variables. */
  NEXT
}
