package dev.heddle.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.heddle.Cancellation;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.FreshFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.frontend.TlcInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs TLC in a process and a directory of its own; both are gone when it is done, whatever has happened.
 *
 * @param java the program that runs Java
 * @param classPath the jar of the TLA+ tools
 * @param timeout the time it may take
 */
public record TlcProcess(Path java, String classPath, Duration timeout) {
  private static final String OUTPUT = "output.txt";

  /**
   * Runs TLC with one worker.
   *
   * @throws SystemException if the process cannot be started
   */
  public OracleAnswer run(TlcInput input, Cancellation cancellation) {
    try {
      Path directory = FreshFiles.temporaryDirectory("heddle-tlc");
      try {
        input.writeTo(directory);
        return run(command(directory, input.root()), directory, cancellation);
      } finally {
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new SystemException(DiagnosticCode.SYSTEM, Span.NONE, "cannot run TLC: " + e.getMessage());
    }
  }

  private ImmutableList<String> command(Path directory, String root) {
    // TLC unpacks its standard modules into the directory for temporary files, and looks for settings at home.
    return ImmutableList.of(
        java.toString(), "-XX:+UseParallelGC", "-Xss16m",
        "-Djava.io.tmpdir=" + directory, "-Duser.home=" + directory, "-cp", classPath,
        "tlc2.TLC", "-tool", "-workers", "1", "-metadir", directory.resolve("states").toString(),
        "-config", root + ".cfg", root + ".tla");
  }

  private OracleAnswer run(ImmutableList<String> command, Path directory, Cancellation cancellation)
      throws IOException {
    Path output = directory.resolve(OUTPUT);
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try (Cancellation.Registration _ = cancellation.whenRequested(process::destroyForcibly)) {
      boolean isDone = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (cancellation.isRequested()) {
        return new OracleAnswer.Undecided("interrupted");
      }
      return isDone
          ? TlcOutput.answer(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8))
          : new OracleAnswer.Undecided("it was stopped after " + timeout.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new OracleAnswer.Undecided("interrupted");
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }
}
