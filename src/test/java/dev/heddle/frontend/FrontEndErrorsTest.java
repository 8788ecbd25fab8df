package dev.heddle.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each module that cannot be loaded says in comments, its own or its configuration's, where and why: all of it. */
final class FrontEndErrorsTest {
  private static final Path ERRORS = Path.of("src/test/resources/errors");
  private static final Pattern EXPECTATION = Pattern.compile("\\\\\\* error\\[(E0[12]\\d\\d)]: (.*)$");

  private record Expectation(String place, String code, Pattern message) {
    boolean isMetBy(Diagnostic diagnostic) {
      return (diagnostic.span().file() + ":" + diagnostic.span().line()).equals(place)
          && diagnostic.code().number().equals(code)
          && message.matcher(diagnostic.message()).find();
    }
  }

  static Stream<Path> modules() throws IOException {
    return Files.list(ERRORS).filter(path -> path.getFileName().toString().matches("E0[12].*\\.tla")).sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void loadingFailsAsTheCommentsSay(Path module) throws IOException {
    SpecException failure =
        catchThrowableOfType(SpecException.class, () -> new SpecLoader().load(module, LoadOptions.DEFAULT));
    assertThat(failure).as("loads").isNotNull();
    List<Expectation> unmet = expectations(module);
    assertThat(unmet).as("expectations").isNotEmpty();
    for (Diagnostic diagnostic : failure.diagnostics()) {
      assertThat(unmet.removeIf(expectation -> expectation.isMetBy(diagnostic)))
          .as("is expected: %s %s", diagnostic, unmet)
          .isTrue();
    }
    assertThat(unmet).as("not reported").isEmpty();
  }

  private static List<Expectation> expectations(Path module) throws IOException {
    List<Expectation> expectations = new ArrayList<>();
    Path config = module.resolveSibling(module.getFileName().toString().replace(".tla", ".cfg"));
    for (Path file : List.of(module, config)) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = EXPECTATION.matcher(lines.get(i));
        if (matcher.find()) {
          String place = file + ":" + (i + 1);
          expectations.add(new Expectation(place, matcher.group(1), Pattern.compile(matcher.group(2))));
        }
      }
    }
    return expectations;
  }
}
