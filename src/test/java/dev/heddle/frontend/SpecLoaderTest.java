package dev.heddle.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpecLoaderTest {
  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Spec load(String text, UnaryOperator<LoadOptions.Builder> options) throws IOException {
    Path file = write("M.tla", text);
    return new SpecLoader().load(file, options.apply(LoadOptions.builder()).build()).spec();
  }

  private Spec load(String text) throws IOException {
    return load(text, UnaryOperator.identity());
  }

  private SpecException failure(String text, UnaryOperator<LoadOptions.Builder> options) {
    return catchThrowableOfType(SpecException.class, () -> load(text, options));
  }

  private static Definition definition(Spec spec, String name) {
    return spec.definitions().values().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> names(List<NamedExpr> formulas) {
    return formulas.stream().map(NamedExpr::name).toList();
  }

  @Test
  void aSpecificationIsSplitThroughDefinitionsInAnyOrder() throws IOException {
    Spec spec =
        load(
            """
            ---- MODULE M ----
            VARIABLES x, y
            Start == x = 1
            Next == x' = x /\\ y' = y
            Fair == WF_x(Next)
            Live == Fair /\\ SF_y(Next)
            Spec == [][Next]_<<x, y>> /\\ Live /\\ Start /\\ y = 2
            ====
            """);
    assertThat(spec.init()).isInstanceOfSatisfying(Expr.Conjunction.class, c -> assertThat(c.conjuncts()).hasSize(2));
    assertThat(spec.next()).isInstanceOf(Expr.OperatorApplication.class);
    assertThat(spec.fairness()).hasSize(2);
    assertThat(spec.variables()).extracting(Variable::name).containsExactly("x", "y");
    assertThat(spec.checkDeadlock()).isTrue();
  }

  @Test
  void aPropertyIsSplitIntoWhatCanBeCheckedHow() throws IOException {
    Spec spec =
        load(
            """
            ---- MODULE M ----
            VARIABLE x
            Spec == x = 1 /\\ [][x' = x]_x
            P == x = 1 /\\ [][x' = 2]_x /\\ [](x = 1) /\\ <>(x = 2)
            ====
            """,
            options -> options.properties(List.of("P")));
    assertThat(names(spec.initialProperties())).containsExactly("P");
    assertThat(names(spec.actionProperties())).containsExactly("P");
    assertThat(names(spec.invariants())).containsExactly("P");
    assertThat(names(spec.temporalProperties())).containsExactly("P");
  }

  @Test
  void propertiesOfTheOptionsAddToOrReplaceThoseOfTheConfiguration() throws IOException {
    write("M.cfg", "SPECIFICATION Spec\nINVARIANT A\nCHECK_DEADLOCK FALSE");
    String module = "---- MODULE M ----\nVARIABLE x\nSpec == x = 1 /\\ [][x' = x]_x\nA == x = 1\nB == x = 2\n====\n";
    assertThat(names(load(module, o -> o.invariants(List.of("B"))).invariants())).containsExactly("A", "B");
    Spec replaced = load(module, o -> o.invariants(List.of("B")).propertyChoice(PropertyChoice.REPLACE));
    assertThat(names(replaced.invariants())).containsExactly("B");
    assertThat(replaced.checkDeadlock()).isFalse();
  }

  @Test
  void anInvariantMayBeAnExpressionThatMentionsModelValues() throws IOException {
    write("M.cfg", "CONSTANT P = {p1, p2}");
    String module = "---- MODULE M ----\nCONSTANT P\nVARIABLE x\nSpec == x \\in P /\\ [][x' = x]_x\n====\n";
    Spec spec = load(module, o -> o.invariants(List.of("x # p1 \\/ Cardinality(P) = 2")));
    assertThat(spec.invariants().getFirst().expression().span()).hasToString("<invariant>:1:1");
    Diagnostic unknown = failure(module, o -> o.invariants(List.of("x # p9"))).diagnostic();
    assertThat(unknown.code()).isEqualTo(DiagnosticCode.UNKNOWN_NAME);
    assertThat(unknown.span()).hasToString("<invariant>:1:5");
  }

  @Test
  void constantsMayBeExpressionsAndOptionsReplaceThem() throws IOException {
    write("M.cfg", "CONSTANT N = 1 CONSTANT S = {i \\in 1..3 : i # 2}");
    String module = "---- MODULE M ----\nCONSTANTS N, S\nVARIABLE x\nSpec == x = N /\\ [][x' \\in S]_x\n====\n";
    Spec spec = load(module, o -> o.constants(Map.of("N", "7")));
    assertThat(spec.init().toString()).contains("value=7");
    assertThat(definition(spec, "S__value").level()).isEqualTo(Level.CONSTANT);
    assertThat(definition(spec, "S__value").body()).isInstanceOf(Expr.SetFilter.class);
  }

  @Test
  void operatorsOfInstancesAreCopiedUnderTheirSubstitution() throws IOException {
    write("Inner.tla", "---- MODULE Inner ----\nCONSTANT C\nVARIABLE v\nA == v' = C\nB == A\n====\n");
    Spec spec =
        load(
            """
            ---- MODULE M ----
            VARIABLES x, y
            I == INSTANCE Inner WITH v <- x, C <- 1
            J(c) == INSTANCE Inner WITH v <- y, C <- c
            Spec == x = 1 /\\ y = 1 /\\ [][I!B /\\ \\E i \\in {1} : J(i)!B]_<<x, y>>
            ====
            """);
    assertThat(definition(spec, "I!A").body().toString()).contains("name=x").doesNotContain("name=v");
    assertThat(definition(spec, "J!B").parameters()).hasSize(1);
    assertThat(definition(spec, "J!B").body()).isInstanceOf(Expr.Let.class);
  }

  @Test
  void aSpecificationOfAModuleWithoutVariablesMaySayNothing() throws IOException {
    Spec spec = load("---- MODULE M ----\nEXTENDS Naturals\nASSUME 1 + 1 = 2\nSpec == [][TRUE]_<<>>\n====\n");
    assertThat(spec.assumptions()).hasSize(1);
    assertThat(spec.checkDeadlock()).isFalse();
  }

  @Test
  void aReplacedOperatorIsReplacedInStandardModulesToo() throws IOException {
    write("M.cfg", "CONSTANT Nat <- Small");
    String module =
        "---- MODULE M ----\nEXTENDS Naturals\nVARIABLE x\nSmall == 0..3\nSpec == x \\in Nat /\\ [][x' = x]_x\n====\n";
    Spec spec = load(module);
    assertThat(spec.init())
        .isInstanceOfSatisfying(
            Expr.BuiltInApplication.class,
            in -> assertThat(in.arguments().get(1))
                .isInstanceOfSatisfying(
                    Expr.OperatorApplication.class,
                    set -> assertThat(spec.definitions().get(set.definition()).name()).isEqualTo("Small")));
  }

  @Test
  void aDefinitionReplacedByAConstantMeansWhatTheConstantDoes() throws IOException {
    write("Inner.tla", "---- MODULE Inner ----\nNone == CHOOSE v : v \\notin {1}\nVARIABLE y\nA == y' = None\n====\n");
    write("M.cfg", "SPECIFICATION Spec CONSTANTS None <- [Inner]Nothing M <- N Nothing = Nothing N = 7");
    Spec spec =
        load(
            """
            ---- MODULE M ----
            CONSTANTS Nothing, M, N
            VARIABLE y
            I == INSTANCE Inner
            Spec == y = M /\\ [][I!A]_y
            ====
            """);
    assertThat(spec.init().toString()).contains("7");
    assertThat(definition(spec, "I!A").body().toString()).contains("Nothing").doesNotContain("Choose");
  }

  @Test
  void aConstantReplacedByOneThatIsReplacedHasNoValue() throws IOException {
    write("M.cfg", "SPECIFICATION Spec CONSTANTS K <- M M <- N N <- K");
    String module =
        "---- MODULE M ----\nCONSTANTS K, M, N\nVARIABLE y\nSpec == y = K /\\ [][y' = M]_y\n====\n";
    assertThat(failure(module, UnaryOperator.identity()).diagnostics())
        .extracting(Diagnostic::code)
        .containsOnly(DiagnosticCode.CONFIGURATION);
  }

  @Test
  void modulesAreSoughtInLibraries() throws IOException {
    Path library = Files.createDirectory(directory.resolve("library"));
    Files.writeString(library.resolve("Extra.tla"), "---- MODULE Extra ----\nOne == 1\n====\n");
    String module = "---- MODULE M ----\nEXTENDS Extra\nVARIABLE x\nSpec == x = One /\\ [][x' = x]_x\n====\n";
    assertThat(load(module, o -> o.libraries(List.of(library))).definitions().values())
        .extracting(Definition::name)
        .contains("One");
    Diagnostic missing = failure(module, UnaryOperator.identity()).diagnostic();
    assertThat(missing.code()).isEqualTo(DiagnosticCode.MODULE_NOT_FOUND);
    assertThat(missing.notes().getFirst()).contains(directory.toString());
  }

  @Test
  void assumptionsOfExtendedModulesCountOnce() throws IOException {
    write("Base.tla", "---- MODULE Base ----\nCONSTANT N\nASSUME Sane == N # 0\n====\n");
    write("Middle.tla", "---- MODULE Middle ----\nEXTENDS Base\nASSUME N # 1\n====\n");
    String module =
        "---- MODULE M ----\nEXTENDS Middle\nVARIABLE x\nSpec == x = N /\\ [][x' = x]_x\nASSUME TRUE\n====\n";
    Spec spec = load(module, o -> o.constants(Map.of("N", "1 + 1")));
    assertThat(names(spec.assumptions())).containsExactly("Sane", "", "");
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = directory.resolve("Nowhere.tla");
    SpecException failure =
        catchThrowableOfType(SpecException.class, () -> new SpecLoader().load(missing, LoadOptions.DEFAULT));
    assertThat(failure.diagnostic().code()).isEqualTo(DiagnosticCode.FILE);
    assertThat(failure.diagnostic().span().file()).isEqualTo(missing.toString());
  }

  @Test
  void everySyntaxErrorOfAFileIsTold() {
    String module =
        "---- MODULE M ----\nEXTENDS Naturals\nA == (1 + \nB == 2\nC == A + B\nD == ) 3\nE == D\nF == [x -> ]\n====\n";
    SpecException failure = failure(module, UnaryOperator.identity());
    assertThat(failure.diagnostics()).allMatch(d -> d.code() == DiagnosticCode.SYNTAX);
    assertThat(failure.diagnostics().stream().map(d -> d.span().line())).containsExactly(4, 6, 8);
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    byte[] noText = {'-', (byte) 0xFF, '\n'};
    Path module = Files.write(directory.resolve("NoText.tla"), noText);
    Path config = Files.write(directory.resolve("NoText.cfg"), noText);

    for (int i = 0; i < 2; i++) {
      Path wrong = i == 0 ? config : module;
      SpecException failure =
          catchThrowableOfType(SpecException.class, () -> new SpecLoader().load(module, LoadOptions.DEFAULT));
      assertThat(failure.diagnostic().message()).isEqualTo("the file is not UTF-8 text");
      assertThat(failure.diagnostic().span().file()).isEqualTo(wrong.toString());
      Files.deleteIfExists(config);
    }
  }

  @Test
  void columnsCountCharactersWhereThereAreTabs() {
    Diagnostic unknown =
        failure("---- MODULE M ----\nVARIABLE x\n\tInit ==\tx = Foo\n====\n", UnaryOperator.identity()).diagnostic();
    assertThat(unknown.span().column()).isEqualTo(14);
  }

  @Test
  void nothingIsWrittenIntoTheUsersDirectory() throws IOException {
    load("---- MODULE M ----\nEXTENDS Sequences\n(* --algorithm A { variable x = 1; { a: x := 2; } } *)\n====\n");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("M.tla");
    }
  }

  @Test
  void furtherModulesAndTheConfigurationMayStandInTheFileOfTheRootModule() throws IOException {
    String text =
        """
        ---- MODULE M ----
        EXTENDS Next
        ====
        ---- MODULE Next ----
        VARIABLE x
        Init == x = 1
        Step == x' = y
        ====
        ---- CONFIG M ----
        INIT Init
        NEXT Step
        ====
        """;
    SpecException unknown = failure(text, UnaryOperator.identity());
    assertThat(unknown.diagnostic().code()).isEqualTo(DiagnosticCode.UNKNOWN_NAME);
    assertThat(unknown.diagnostic().span().file()).endsWith("M.tla");
    assertThat(unknown.diagnostic().span().line()).isEqualTo(7);
    Spec spec = load(text.replace("x' = y", "x' = x"));
    assertThat(spec.variables()).extracting(Variable::name).containsExactly("x");
    assertThat(spec.next()).isInstanceOf(Expr.OperatorApplication.class);
  }

  @Test
  void aModuleBesideIsReadRatherThanOneInTheFile() throws IOException {
    write("Other.tla", "---- MODULE Other ----\nVARIABLES a, b\n====\n");
    Spec spec =
        load(
            """
            ---- MODULE M ----
            EXTENDS Other
            Spec == a = 1 /\\ b = 1 /\\ [][FALSE]_a
            ====
            ---- MODULE Other ----
            VARIABLE a
            ====
            """);
    assertThat(spec.variables()).hasSize(2);
  }

  @Test
  void aConfigurationMayGiveAValueToWhatDoesNotExist() throws IOException {
    Path file = write("M.tla", "---- MODULE M ----\nVARIABLE x\nSpec == x = 1 /\\ [][FALSE]_x\n====\n");
    write("M.cfg", "SPECIFICATION Spec CONSTANT N = 3\n_PERIODIC Spec");
    LoadedSpec loaded = new SpecLoader().load(file, LoadOptions.DEFAULT);
    assertThat(loaded.warnings())
        .extracting(Diagnostic::message)
        .containsExactly(
            "`N` is neither declared nor defined", "_PERIODIC is not applied: it has no say in what is checked");
  }
}
