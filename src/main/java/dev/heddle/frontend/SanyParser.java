package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import tla2sany.drivers.InitException;
import tla2sany.drivers.SANY;
import tla2sany.drivers.SemanticException;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.parser.ParseException;
import tla2sany.semantic.ExternalModuleTable;

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
   * @throws SpecException with every error that was found
   */
  ExternalModuleTable parse(String rootName) {
    try (CapturedOutput output = new CapturedOutput()) {
      SpecObj spec = new SpecObj(rootName, files);
      try {
        SANY.frontEndInitialize(spec, output.stream());
        SANY.frontEndParse(spec, output.stream(), false);
        SANY.frontEndSemanticAnalysis(spec, output.stream(), true);
      } catch (InitException | ParseException | SemanticException e) {
        throw failure(spec, output.text());
      }
      ExternalModuleTable modules = spec.getExternalModuleTable();
      if (files.failure().isPresent() || spec.getErrorLevel() > 0 || modules.getRootModule() == null) {
        throw failure(spec, output.text());
      }
      return modules;
    }
  }

  private SpecException failure(SpecObj spec, String output) {
    return files.failure().orElseGet(() -> new SyntaxException(diagnostics(spec, output)));
  }

  private ImmutableList<Diagnostic> diagnostics(SpecObj spec, String output) {
    ImmutableList<Diagnostic> semantic = new SemanticErrors(spec, places).diagnostics();
    return semantic.isEmpty()
        ? ImmutableList.of(new ParseErrors(spec, output, files, places).diagnostic())
        : semantic;
  }
}
