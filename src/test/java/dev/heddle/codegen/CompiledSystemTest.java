package dev.heddle.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import dev.heddle.transition.Execution;
import dev.heddle.transition.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the compiled engine with the evaluator, state by state, and looks at what it generates. */
final class CompiledSystemTest {
  private static final int MAX_STATES = 1500;

  static Stream<Path> models() throws IOException {
    return Stream.of("src/test/resources/codegen", "src/test/resources/language", "src/test/resources/errors")
        .map(Path::of)
        .flatMap(CompiledSystemTest::modules)
        .sorted();
  }

  private static Stream<Path> modules(Path folder) {
    try {
      return Files.walk(folder)
          .filter(path -> path.toString().endsWith(".tla") && !path.getFileName().toString().matches("E0[12].*"))
          .filter(path -> Files.exists(Path.of(path.toString().replaceAll("\\.tla$", ".cfg"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Spec load(Path module) {
    return new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
  }

  @ParameterizedTest
  @MethodSource("models")
  void compiledCodeDoesWhatTheEvaluatorDoes(Path module) {
    Spec spec = load(module);
    Lockstep.compare(
        EvaluatedSystem.of(spec, RunContext.silent()), CompiledSystem.of(spec, RunContext.silent()), MAX_STATES);
  }

  @ParameterizedTest
  @MethodSource("models")
  void generatedClassesPassTheVerifier(Path module) {
    ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofClassLoading(CompiledSystem.class.getClassLoader());
    assertThat(ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy)).verify(classFile(module))).isEmpty();
  }

  private static byte[] classFile(Path module) {
    try {
      return CompiledSystem.of(load(module), RunContext.silent()).generatedClass().orElseThrow().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void benchmarkModelsAreCompiledWhole(Path module) {
    CompiledSystem system = CompiledSystem.of(load(module), RunContext.silent());
    assertThat(executions(system)).hasOnlyElementsOfType(Execution.Compiled.class);
    assertThat(IntStream.range(0, system.layout().slotCount()).anyMatch(system.layout()::isInterned)).isFalse();
  }

  private static Stream<Execution> executions(CompiledSystem system) {
    Stream<Part> actions = IntStream.range(0, system.actions().size()).mapToObj(Part.OfAction::new);
    Stream<Part> invariants = IntStream.range(0, system.invariants().size()).mapToObj(Part.OfInvariant::new);
    return Stream.concat(actions, invariants).map(system::execution);
  }

  static Stream<Path> benchmarks() {
    return Stream.of("Ring", "Tpc", "ThpBench").map(CompiledSystemTest::module);
  }

  private static Path module(String name) {
    return Path.of("src/test/resources/codegen", name + ".tla");
  }

  @Test
  void everyFormOfActionIsCompiled() {
    List<String> names =
        List.of("Described", "Messages", "Mixture", "Overflow", "Procedures", "Reduced", "Unsettled");
    for (String name : names) {
      CompiledSystem system = CompiledSystem.of(load(module(name)), RunContext.silent());
      assertThat(executions(system)).as(name).hasOnlyElementsOfType(Execution.Compiled.class);
    }
  }

  @Test
  void theMethodsThatTheLauncherKeepsOutOfTheirCallersExist() throws Exception {
    assertThat(Files.readString(Path.of("heddle")))
        .contains("dontinline,dev.heddle.checker.Expander::accept")
        .contains("dontinline,dev.heddle.codegen.GeneratedSystem*::run*");
    assertThat(Class.forName("dev.heddle.checker.Expander").getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("accept"));
    assertThat(CodeContext.self().displayName()).isEqualTo("GeneratedSystem");
    assertThat(ClassFile.of().parse(classFile(module("Tpc"))).methods())
        .anyMatch(method -> method.methodName().stringValue().startsWith("run"));
  }

  @Test
  void whatIsEnabledIsCompiledWhereNothingHasANextValue() {
    long questions = ClassFile.of().parse(classFile(module("Enabled"))).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(element -> element instanceof InvokeInstruction call && call.name().equalsString("lookAhead"))
        .count();
    assertThat(questions).isGreaterThanOrEqualTo(16);
  }

  @Test
  void actionsOfDifferentProcessesShareTheirCode() {
    CompiledSystem system = CompiledSystem.of(load(module("ThpBench")), RunContext.silent());
    long methods = ClassFile.of().parse(classFile(module("ThpBench"))).methods().stream()
        .filter(method -> method.methodName().stringValue().matches("[at][0-9]+"))
        .count();
    assertThat(methods).isLessThan(system.actions().size());
  }

  @Test
  void anActionWritesOneSlotWhereItAssignsOneElement() {
    CompiledSystem system = CompiledSystem.of(load(module("Ring")), RunContext.silent());
    int wakes = system.layout().variables().indexOf("role");
    system.actions().stream().filter(action -> action.name().equals("Wake")).forEach(action ->
        assertThat(system.writtenSlots(action.index()).stream()
                .filter(slot -> slot >= system.layout().firstSlot(wakes)))
            .hasSize(1));
  }
}
