package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A recursion without end in a JVM that has run nothing else: what the error is made of is loaded where there is still
 * room, so that the error can be made where there is none.
 */
final class TooDeepTest {
  @Test
  void aRecursionWithoutEndIsAnErrorAlsoAsTheFirstThingThatHappens() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.heddle.cli.Main",
                "eval",
                "LET RECURSIVE S(_) S(n) == 1 + S(n + 1) IN S(1)")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(output).contains("error[E0310]: the recursion of `S` does not end, or is too deep");
    assertThat(process.waitFor()).isEqualTo(75);
  }
}
