package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each module whose exploration fails says in a comment where and how; the evaluator fails so. */
final class EvaluationErrorsTest {
  private static final Path ERRORS = Path.of("src/test/resources/errors");
  private static final Pattern EXPECTATION = Pattern.compile("\\\\\\* error\\[(E0[34]\\d\\d)]: (.*)$");

  static Stream<Path> modules() throws IOException {
    return Files.list(ERRORS).filter(path -> path.getFileName().toString().matches("E0(3|401).*\\.tla")).sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void explorationFailsAsTheCommentSays(Path module) throws IOException {
    List<String> lines = Files.readAllLines(module);
    EvaluatedSystem system =
        EvaluatedSystem.of(new SpecLoader().load(module, LoadOptions.DEFAULT).spec(), RunContext.silent());
    Diagnostic diagnostic =
        catchThrowableOfType(EvaluationException.class, () -> StateGraph.of(system)).diagnostic();
    Matcher expected = EXPECTATION.matcher(lines.get(diagnostic.span().line() - 1));
    assertThat(expected.find()).as("%s at line %s", diagnostic.message(), diagnostic.span().line()).isTrue();
    assertThat(diagnostic.code().number()).isEqualTo(expected.group(1));
    assertThat(diagnostic.message()).containsPattern(expected.group(2));
  }
}
