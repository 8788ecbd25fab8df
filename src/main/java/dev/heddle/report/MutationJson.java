package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.mutation.MutantResult;
import dev.heddle.mutation.MutantResult.Fate;
import dev.heddle.mutation.MutationResult;
import dev.heddle.trace.JsonText;
import java.util.Locale;

/** The fates of mutants as JSON: every mutant, whatever became of it. */
public final class MutationJson {
  private MutationJson() {}

  /** Returns the document. */
  public static String of(MutationResult result) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    put(document, result);
    return JsonText.indented(document);
  }

  static void put(ObjectNode document, MutationResult result) {
    document.put("file", result.file().toString());
    ArrayNode checks = document.putArray("checks");
    result.checks().forEach(checks::add);
    ArrayNode mutants = document.putArray("mutants");
    result.mutants().forEach(mutant -> mutant(mutants.addObject(), mutant));
    for (Fate fate : Fate.values()) {
      document.put(fate.word(), result.count(fate));
    }
    document.put("untried", result.untried());
    document.put("score", result.score());
    document.put("wanted", result.leastScore().isPresent() ? result.leastScore().getAsInt() : null);
    document.put("isEnough", result.isEnough());
  }

  private static void mutant(ObjectNode node, MutantResult result) {
    node.put("line", result.mutant().line());
    node.put("kind", result.mutant().kind().name().toLowerCase(Locale.ROOT));
    ArrayNode labels = node.putArray("labels");
    result.mutant().labels().forEach(labels::add);
    node.put("before", result.mutant().before());
    node.put("after", result.mutant().after());
    node.put("fate", result.fate().word());
    node.put("detail", result.detail().isEmpty() ? null : result.detail());
  }
}
