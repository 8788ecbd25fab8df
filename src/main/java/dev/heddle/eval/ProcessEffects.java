package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.operator.Functions;
import dev.heddle.operator.Refusal;
import dev.heddle.operator.Sequences;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The operators of module IOUtils that run a program and wait for its end. */
final class ProcessEffects {
  private ProcessEffects() {}

  /** {@code IOExec(command)}. */
  static Value run(Value... a) throws IOException {
    return result(new ProcessBuilder(words(a[0])));
  }

  /** {@code IOEnvExec(env, command)}. */
  static Value runIn(Value... a) throws IOException {
    return result(within(a[0], new ProcessBuilder(words(a[1]))));
  }

  /** {@code IOExecTemplate(template, parameters)}. */
  static Value runTemplate(Value... a) throws IOException {
    return result(new ProcessBuilder(filled(a[0], a[1])));
  }

  /** {@code IOEnvExecTemplate(env, template, parameters)}. */
  static Value runTemplateIn(Value... a) throws IOException {
    return result(within(a[0], new ProcessBuilder(filled(a[1], a[2]))));
  }

  private static List<String> words(Value command) {
    List<String> words =
        Sequences.asSequence("IOExec", command).elements().stream().map(ProcessEffects::text).toList();
    if (words.isEmpty()) {
      throw Refusal.wanted("IOExec", "the name of a program and its arguments", command);
    }
    return words;
  }

  private static List<String> filled(Value template, Value parameters) {
    Object[] values =
        Sequences.asSequence("IOExecTemplate", parameters).elements().stream().map(ProcessEffects::text).toArray();
    try {
      return words(template).stream().map(word -> String.format(word, values)).toList();
    } catch (IllegalFormatException e) {
      throw new EvaluationException(
          DiagnosticCode.TYPE, "the parameters " + parameters + " do not fit the template " + template);
    }
  }

  private static ProcessBuilder within(Value environment, ProcessBuilder program) {
    for (Value name : Functions.domain(environment)) {
      program.environment().put(text(name), text(Functions.apply(environment, name)));
    }
    return program;
  }

  private static String text(Value value) {
    return value instanceof StringValue string ? string.text() : value.toString();
  }

  private static Value result(ProcessBuilder program) throws IOException {
    Process process = program.start();
    process.getOutputStream().close();
    CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
    String output = read(process.getInputStream());
    try {
      return RecordValue.of(
          Map.of(
              "exitValue", IntegerValue.of(process.waitFor()),
              "stdout", new StringValue(output),
              "stderr", new StringValue(errors.join())));
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program.command() + " ran", e);
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
