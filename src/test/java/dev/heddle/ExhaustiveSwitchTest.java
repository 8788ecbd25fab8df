package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A new constant of an enum is to break the build wherever it must be handled. The compiler sees to that, but for a
 * switch that is a statement over an enum: one without the new constant would pass over it in silence.
 */
final class ExhaustiveSwitchTest {

  /** A switch that is not the operand of what stands before it in the line. */
  private static final Pattern STATEMENT = Pattern.compile("(?<!return )(?<!yield )(?<!= )\\bswitch \\(");

  @Test
  void aStatementOverAnEnumNamesEveryConstant() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> gaps = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> below = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = below.filter(ExhaustiveSwitchTest::mayHaveStatements).toList();
      List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, _ -> {}, options, null, files.getJavaFileObjectsFromPaths(sources));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      units.forEach(unit -> new Statements(Trees.instance(task), gaps).scan(unit, null));
    }
    assertThat(gaps).isEmpty();
  }

  /** Tells the files that have to be looked at; what they use of the others is compiled already. */
  private static boolean mayHaveStatements(Path path) {
    try {
      return path.toString().endsWith(".java") && STATEMENT.matcher(Files.readString(path)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at the switches of a file that are statements. */
  private static final class Statements extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> gaps;

    Statements(Trees trees, List<String> gaps) {
      this.trees = trees;
      this.gaps = gaps;
    }

    @Override
    public Void visitSwitch(SwitchTree statement, Void nothing) {
      TreePath subject = new TreePath(getCurrentPath(), statement.getExpression());
      List<? extends CaseLabelTree> labels =
          statement.getCases().stream().flatMap(branch -> branch.getLabels().stream()).toList();
      boolean isOfConstants = labels.stream().allMatch(ConstantCaseLabelTree.class::isInstance);
      if (isOfConstants && trees.getTypeMirror(subject) instanceof DeclaredType type) {
        Set<String> missing = constants(type.asElement());
        for (CaseLabelTree label : labels) {
          String constant = ((ConstantCaseLabelTree) label).getConstantExpression().toString();
          missing.remove(constant.substring(constant.lastIndexOf('.') + 1));
        }
        if (!missing.isEmpty()) {
          CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
          long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, statement));
          gaps.add(unit.getSourceFile().getName() + ":" + line + ": " + missing);
        }
      }
      return super.visitSwitch(statement, nothing);
    }

    /** Returns the names of an enum's constants; none of another type. */
    private static Set<String> constants(Element type) {
      Set<String> names = new LinkedHashSet<>();
      for (Element member : type.getEnclosedElements()) {
        if (member.getKind() == ElementKind.ENUM_CONSTANT) {
          names.add(member.getSimpleName().toString());
        }
      }
      return names;
    }
  }
}
