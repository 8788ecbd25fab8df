package dev.heddle.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The constant definitions of a module, evaluated by TLC one by one: an error in one says nothing about the others. */
final class TlcDefinitions {
  private final Object tool;
  private final Object module;
  private final Object context;
  private final Object state;
  private final Method find;
  private final Method body;
  private final Method evaluate;

  TlcDefinitions(ClassLoader loader, Path module, Path configuration) throws ReflectiveOperationException {
    this.tool = tool(loader, module, configuration);
    Class<?> toolType = tool.getClass();
    this.module = toolType.getMethod("getRootModule").invoke(tool);
    Class<?> contextType = loader.loadClass("tlc2.util.Context");
    Class<?> stateType = loader.loadClass("tlc2.tool.TLCState");
    this.context = contextType.getField("Empty").get(null);
    this.state = stateType.getField("Empty").get(null);
    this.find = loader.loadClass("tla2sany.semantic.ModuleNode").getMethod("getOpDef", String.class);
    this.body = loader.loadClass("tla2sany.semantic.OpDefNode").getMethod("getBody");
    this.evaluate =
        toolType.getMethod("eval", loader.loadClass("tla2sany.semantic.SemanticNode"), contextType, stateType);
  }

  /** Returns TLC's tool for a module. */
  static Object tool(ClassLoader loader, Path module, Path configuration) throws ReflectiveOperationException {
    Class<?> resolver = loader.loadClass("util.SimpleFilenameToStream");
    String folder = module.toAbsolutePath().getParent().toString();
    Object files = resolver.getConstructor(String[].class).newInstance((Object) new String[] {folder});
    return loader
        .loadClass("tlc2.tool.impl.FastTool")
        .getConstructor(String.class, String.class, loader.loadClass("util.FilenameToStream"))
        .newInstance(name(module), name(configuration), files);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  List<String> evaluate(List<String> names) throws ReflectiveOperationException {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      Object definition = find.invoke(module, name);
      try {
        values.add(evaluate.invoke(tool, body.invoke(definition), context, state).toString());
      } catch (InvocationTargetException e) {
        values.add(TlcEvaluator.NO_VALUE + e.getCause());
      }
    }
    return values;
  }
}
