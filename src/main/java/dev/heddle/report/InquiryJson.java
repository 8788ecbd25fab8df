package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.Necessity.Hunk;
import dev.heddle.suite.VariantHistory;
import java.util.List;

/** What was asked beside the verdicts, as members of the JSON document. */
final class InquiryJson {
  private InquiryJson() {}

  static void put(ObjectNode document, List<Inquiry> inquiries) {
    for (Inquiry inquiry : inquiries) {
      switch (inquiry) {
        case Inquiry.Forbids forbids ->
            ForbiddenJson.put(document.withArray("comparisons").addObject(), forbids.forbidden());
        case Inquiry.Needs needs -> needs(document.withArray("necessity"), needs);
        case Inquiry.Changes changes -> history(document.withArray("histories").addObject(), changes.history());
        case Inquiry.Strength strength ->
            MutationJson.put(
                document.withArray("mutations").addObject().put("suite", strength.suite()), strength.result());
        case Inquiry.Repeated repeated -> {
          ObjectNode node = document.withArray("repetitions").addObject();
          node.put("suite", repeated.suite()).put("wanted", repeated.wanted()).put("done", repeated.done());
          ArrayNode differences = node.putArray("differences");
          repeated.differences().forEach(differences::add);
        }
      }
    }
  }

  private static void needs(ArrayNode array, Inquiry.Needs needs) {
    for (Hunk hunk : needs.hunks()) {
      ObjectNode node = array.addObject();
      node.put("suite", needs.suite()).put("variant", needs.variant());
      node.put("hunk", hunk.constant()).put("value", hunk.value());
      node.put("needed", hunk.isDecided() ? hunk.failing().isPresent() : null);
      node.put("cells", hunk.cells());
      hunk.failing().ifPresent(cell -> failing(node, cell));
    }
  }

  private static void failing(ObjectNode node, CellResult cell) {
    node.put("scenario", cell.cell().scenario().id());
    node.put("verdict", cell.verdict().word());
    node.put("property", cell.property().orElse(null));
    node.put("traceLength", cell.finding().map(found -> found.traceLength()).orElse(0));
    node.put("reproduce", ReproduceCommand.of(cell.cell().request()));
  }

  private static void history(ObjectNode node, VariantHistory history) {
    node.put("suite", history.suite());
    ArrayNode variants = node.putArray("variants");
    history.variants().forEach(variants::add);
    ArrayNode lines = node.putArray("properties");
    for (VariantHistory.Line line : history.lines()) {
      ObjectNode member = lines.addObject();
      member.put("scenario", line.scenario()).put("property", line.property().isEmpty() ? null : line.property());
      ObjectNode standings = member.putObject("verdicts");
      line.standings().forEach((variant, standing) -> standings.put(variant, standing.word()));
      ArrayNode changes = member.putArray("changes");
      for (VariantHistory.Change change : line.changes()) {
        ArrayNode of = changes.addObject().put("to", change.now().word()).putArray("variants");
        change.variants().forEach(of::add);
      }
    }
    ArrayNode steady = node.putArray("steady");
    history.steady().forEach(steady::add);
  }
}
