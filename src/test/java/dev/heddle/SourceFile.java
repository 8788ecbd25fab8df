package dev.heddle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java source file as text and as the compiler's parse tree.
 *
 * @param path where it is, relative to the project
 * @param lines its text
 * @param methods its methods and constructors with a body or without, nested types included
 * @param undocumentedTypes the names of its top-level types without a doc comment
 * @param unusedImports the names that it imports and does not mention
 */
record SourceFile(
    Path path,
    ImmutableList<String> lines,
    ImmutableList<Method> methods,
    ImmutableList<String> undocumentedTypes,
    ImmutableList<String> unusedImports) {

  /**
   * A method or constructor.
   *
   * @param name the names of its type and itself, as in {@code Parser#parse}
   * @param lineCount its lines from the first modifier to the closing brace
   * @param parameterCount the number of its parameters, or 0 where something else decides it: an overridden method, the
   *     components of a record
   */
  record Method(String name, int lineCount, int parameterCount) {}

  /** Parses every Java file below a folder, in the order of their paths; none if there is no such folder. */
  static ImmutableList<SourceFile> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    List<Path> paths;
    try (Stream<Path> files = Files.walk(folder)) {
      paths = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
      DocTrees trees = DocTrees.instance(task);
      ImmutableList.Builder<SourceFile> result = ImmutableList.builder();
      for (CompilationUnitTree unit : task.parse()) {
        result.add(read(unit, trees));
      }
      return result.build();
    }
  }

  private static SourceFile read(CompilationUnitTree unit, DocTrees trees) throws IOException {
    Path path = Path.of(unit.getSourceFile().toUri());
    MethodCollector methods = new MethodCollector(unit, trees.getSourcePositions());
    methods.scan(unit, null);
    return new SourceFile(
        Path.of("").toAbsolutePath().relativize(path),
        ImmutableList.copyOf(Files.readAllLines(path)),
        methods.found.build(),
        undocumentedTypes(unit, trees),
        unusedImports(unit, trees));
  }

  private static ImmutableList<String> undocumentedTypes(CompilationUnitTree unit, DocTrees trees) {
    TreePath root = new TreePath(unit);
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .filter(type -> trees.getDocComment(new TreePath(root, type)) == null)
        .map(type -> ((ClassTree) type).getSimpleName().toString())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> unusedImports(CompilationUnitTree unit, DocTrees trees) {
    ImmutableSet<String> mentioned = mentionedNames(unit, trees);
    return unit.getImports().stream()
        .map(ImportTree::getQualifiedIdentifier)
        .map(Tree::toString)
        .filter(name -> !mentioned.contains(name.substring(name.lastIndexOf('.') + 1)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSet<String> mentionedNames(CompilationUnitTree unit, DocTrees trees) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree) {
          String comment = trees.getDocComment(new TreePath(getCurrentPath(), tree));
          names.add(comment == null ? new String[0] : comment.split("\\W+"));
        }
        return super.scan(tree, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        names.add(identifier.getName().toString());
        return null;
      }

      @Override
      public Void visitImport(ImportTree imported, Void unused) {
        return null;
      }
    }.scan(new TreePath(unit), null);
    return names.build();
  }

  /** Collects the methods of a file, each under the name of the type that it is declared in. */
  private static final class MethodCollector extends TreeScanner<Void, ClassTree> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final ImmutableList.Builder<Method> found = ImmutableList.builder();

    MethodCollector(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, ClassTree outer) {
      return super.visitClass(type, type);
    }

    @Override
    public Void visitMethod(MethodTree method, ClassTree owner) {
      Name name = method.getReturnType() == null ? owner.getSimpleName() : method.getName();
      long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
      long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      boolean isDecidedElsewhere = isOverride(method) || isRecordConstructor(method, owner);
      int parameterCount = isDecidedElsewhere ? 0 : method.getParameters().size();
      found.add(new Method(owner.getSimpleName() + "#" + name, Math.toIntExact(last - first + 1), parameterCount));
      return super.visitMethod(method, owner);
    }

    private static boolean isOverride(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private static boolean isRecordConstructor(MethodTree method, ClassTree owner) {
      return owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
    }
  }
}
