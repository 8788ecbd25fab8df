package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.SyntaxException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tla2sany.drivers.InitException;
import tla2sany.drivers.SANY;
import tla2sany.drivers.SemanticException;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.parser.ParseException;
import tla2sany.semantic.ExternalModuleTable;
import util.ToolIO;

/** Runs SANY on a root module. The caller holds the lock of {@link SpecLoader}. */
final class SanyParser {
  private final ModuleFiles files;
  private final Places places;

  SanyParser(ModuleFiles files, Places places) {
    this.files = files;
    this.places = places;
  }

  /**
   * Parses, resolves and level-checks a module with all that it extends and instantiates.
   *
   * @throws SyntaxException with every error that SANY found
   */
  ExternalModuleTable parse(String rootName) {
    PrintStream out = ToolIO.out;
    PrintStream err = ToolIO.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    PrintStream capture = new PrintStream(captured, false, StandardCharsets.UTF_8);
    ToolIO.out = capture;
    ToolIO.err = capture;
    SpecObj spec = new SpecObj(rootName, files);
    try {
      SANY.frontEndInitialize(spec, capture);
      SANY.frontEndParse(spec, capture, false);
      SANY.frontEndSemanticAnalysis(spec, capture, true);
    } catch (InitException | ParseException | SemanticException e) {
      throw failure(spec, captured.toString(StandardCharsets.UTF_8));
    } finally {
      ToolIO.out = out;
      ToolIO.err = err;
    }
    ExternalModuleTable modules = spec.getExternalModuleTable();
    if (spec.getErrorLevel() > 0 || modules.getRootModule() == null) {
      throw failure(spec, captured.toString(StandardCharsets.UTF_8));
    }
    return modules;
  }

  private SyntaxException failure(SpecObj spec, String output) {
    ImmutableList<Diagnostic> diagnostics = new SanyErrors(files, places).diagnostics(spec, output);
    return new SyntaxException(diagnostics);
  }
}
