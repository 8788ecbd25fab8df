package dev.heddle;

/** Makes a transition system of what a request names: front end and engine in one. Thread-safe. */
@FunctionalInterface
interface ModelLoader {
  /**
   * Loads a model.
   *
   * @throws dev.heddle.diagnostic.SpecException if the model or the request is wrong
   */
  LoadedModel load(ModelRequest request, Engine engine);
}
