package dev.heddle.cli;

import dev.heddle.Cancellation;
import dev.heddle.CheckResult;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.frontend.TlcInput;
import dev.heddle.oracle.OracleAnswer;
import dev.heddle.oracle.OracleReport;
import dev.heddle.oracle.TlcProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The options that have another checker look at the same model. */
final class OracleOptions {
  private static final String TLC = "tlc2/TLC.class";

  /** The other checkers. */
  enum Oracle {
    TLC
  }

  private Oracle oracle;
  private Duration timeout;

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Oracle.class, value -> oracle = value, "--oracle")
        .paramLabel("CHECKER")
        .description(
            "tlc: once the check is done, runs TLC on the same model in a process of its own, with one worker,"
                + " and compares verdict, counts and counterexample. What it says is the last line; unless it says the"
                + " same, the exit code is 154.");
    to.option(Duration.class, value -> timeout = value, "--oracle-timeout")
        .paramLabel("TIME")
        .defaultValue("10m")
        .converters(new DurationConverter())
        .description("The time that it may take: 90s, 10m, 2h. Default: 10m.");
  }

  /** {@return whether another checker was asked for} */
  boolean isAsked() {
    return oracle != null;
  }

  /** Returns what the other checker says of a result, if one was asked for and the result is a verdict. */
  Optional<OracleReport> ask(CheckResult result, Cancellation cancellation) {
    boolean isDecided =
        switch (result.verdict()) {
          case HOLDS, EXPLORED, VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR -> true;
          case SIMULATED, LIMIT, INTERRUPTED -> false;
        };
    if (!isAsked() || !isDecided) {
      return Optional.empty();
    }
    TlcInput input =
        new SpecLoader().tlcInput(result.request().model().file(), result.request().model().options());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    OracleAnswer answer = new TlcProcess(java, classPath(), timeout).run(input, cancellation);
    return Optional.of(OracleReport.of(result, answer, input.formulas()));
  }

  /** Returns the jar from which this process has the parser: TLC is in it, too. */
  private static String classPath() {
    URL place = OracleOptions.class.getClassLoader().getResource(TLC);
    try {
      if (place != null && place.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI()).toString();
      }
      throw new IllegalStateException("TLC lies in a jar on the class path, not at " + place);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files can be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of a jar is a URI", e);
    }
  }
}
