package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import java.lang.invoke.MethodHandles;

/**
 * The generated code of a system, loaded.
 *
 * @param code the code
 * @param sites what it leaves to the kernel
 * @param storages how the values lie that it gathers and scatters
 */
record SystemCode(CompiledCode code, ImmutableList<Site> sites, ImmutableList<Storage> storages) {
  /** Loads a generated class. */
  static SystemCode load(byte[] bytes, CodeContext context) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, context.data(), true);
      CompiledCode code =
          (CompiledCode) lookup.lookupClass().getDeclaredConstructor().newInstance();
      return new SystemCode(code, context.sites(), context.storages());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the generated class cannot be loaded", e);
    }
  }
}
