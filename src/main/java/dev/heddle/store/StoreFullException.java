package dev.heddle.store;

/** The store would outgrow its memory budget or its number of states. Nothing was changed by the refused growth. */
public final class StoreFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFullException(String limit) {
    super(limit, null, false, false);
  }
}
