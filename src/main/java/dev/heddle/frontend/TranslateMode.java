package dev.heddle.frontend;

/** When a PlusCal algorithm is translated, always in memory. */
public enum TranslateMode {
  /** Where the file has no translation, or one whose checksum says that the algorithm has changed since. */
  AUTO,
  /** Always; a translation in the file is not read. */
  ALWAYS,
  /** Never; a module without translation has no behaviors. */
  NEVER
}
