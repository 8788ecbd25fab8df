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

  /** Parses, resolves and level-checks a module with all that it extends and instantiates. */
  Parsed parse(String rootName) {
    try (CapturedOutput output = new CapturedOutput()) {
      SpecObj spec = new SpecObj(rootName, files);
      try {
        SANY.frontEndInitialize(spec, output.stream());
        SANY.frontEndParse(spec, output.stream(), false);
        SANY.frontEndSemanticAnalysis(spec, output.stream(), true);
      } catch (InitException | ParseException | SemanticException e) {
        return rejected(spec, output.text());
      }
      ExternalModuleTable modules = spec.getExternalModuleTable();
      boolean isFine = files.failure().isEmpty() && spec.getErrorLevel() == 0 && modules.getRootModule() != null;
      return isFine ? new Parsed.Modules(modules) : rejected(spec, output.text());
    }
  }

  private Parsed rejected(SpecObj spec, String output) {
    SemanticErrors semantic = new SemanticErrors(spec, places);
    ImmutableList<Diagnostic> found = semantic.diagnostics();
    ImmutableList<Diagnostic> diagnostics =
        found.isEmpty() ? ImmutableList.of(new ParseErrors(spec, output, files, places).diagnostic()) : found;
    SpecException exception = files.failure().orElseGet(() -> new SyntaxException(diagnostics));
    return new Parsed.Rejected(exception, semantic.unknownNames(spec.getName()), semantic.repeatedNames());
  }
}
