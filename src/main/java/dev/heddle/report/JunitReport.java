package dev.heddle.report;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteResult;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The results of suites in the XML form that JUnit began and CI servers read: a test suite a suite, a test case a cell.
 *
 * <p>A cell that is not as expected has a {@code failure}; one that came to no verdict, for a limit, an interruption or
 * a mistake in the model, has an {@code error}: neither counts as passed. An undecided cell that its suite allows is
 * {@code skipped}. What was asked beside the verdicts is a test case as well, in a test suite of its own.
 */
public final class JunitReport {
  private static final double NANOS_PER_SECOND = 1e9;

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Returns the document. */
  public static String of(GateReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitReport(xml).write(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can be written", e);
    }
    return text + "\n";
  }

  /** What became of the cells of a suite, as the form counts them. */
  private enum Ending {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  private static Ending ending(CellResult cell) {
    if (cell.isAsExpected()) {
      return CellWords.isUndecided(cell) ? Ending.SKIPPED : Ending.PASSED;
    }
    return cell.finding().isEmpty() || CellWords.isUndecided(cell) ? Ending.ERROR : Ending.FAILURE;
  }

  private void write(GateReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "heddle verify");
    List<CellResult> all = report.cells().toList();
    List<Inquiry> inquiries = report.inquiries();
    counts(all, inquiries, report.failures().size());
    time(report.results().stream().map(SuiteResult::elapsed).reduce(Duration.ZERO, Duration::plus));
    for (SuiteResult result : report.results()) {
      suite(result);
    }
    if (!inquiries.isEmpty()) {
      inquiries(inquiries);
    }
    if (!report.failures().isEmpty()) {
      failures(report.failures());
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(SuiteResult result) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(result.suite().name()));
    counts(result.cells(), List.of(), 0);
    time(result.elapsed());
    for (CellResult cell : result.cells()) {
      cell(cell);
    }
    line(1);
    xml.writeEndElement();
  }

  private void counts(List<CellResult> cells, List<Inquiry> inquiries, int errors) throws XMLStreamException {
    long failures = inquiries.stream().filter(inquiry -> inquiry.problem().isPresent()).count();
    xml.writeAttribute("tests", Integer.toString(cells.size() + inquiries.size() + errors));
    xml.writeAttribute("failures", Long.toString(count(cells, Ending.FAILURE) + failures));
    xml.writeAttribute("errors", Long.toString(count(cells, Ending.ERROR) + errors));
    xml.writeAttribute("skipped", Long.toString(count(cells, Ending.SKIPPED)));
  }

  private static long count(List<CellResult> cells, Ending ending) {
    return cells.stream().filter(cell -> ending(cell) == ending).count();
  }

  private void time(Duration elapsed) throws XMLStreamException {
    xml.writeAttribute("time", PlainFormat.of("%.3f", elapsed.toNanos() / NANOS_PER_SECOND));
  }

  private void cell(CellResult cell) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(cell.cell().suite().name() + "." + cell.cell().scenario().id()));
    xml.writeAttribute("name", clean(cell.cell().variant().name()));
    time(cell.finding().map(CellFinding::elapsed).orElse(Duration.ZERO));
    switch (ending(cell)) {
      case PASSED -> {}
      case SKIPPED -> {
        line(3);
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", clean(CellWords.found(cell)));
      }
      case FAILURE -> problem("failure", cell);
      case ERROR -> problem("error", cell);
    }
    line(3);
    xml.writeStartElement("system-out");
    text(CellWords.found(cell) + "\nReproduce: " + ReproduceCommand.of(cell.cell().request()) + "\n");
    for (Diagnostic warning : cell.warnings()) {
      text(SuiteWarnings.line(warning) + "\n");
    }
    xml.writeEndElement();
    line(2);
    xml.writeEndElement();
  }

  private void problem(String element, CellResult cell) throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    xml.writeAttribute("message", clean(CellWords.differences(cell)));
    xml.writeAttribute("type", cell.verdict().word());
    text(CellWords.found(cell) + "\n" + CellWords.trace(cell).map(trace -> "\n" + trace).orElse(""));
    xml.writeEndElement();
  }

  private void inquiries(List<Inquiry> inquiries) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "heddle inquiries");
    counts(List.of(), inquiries, 0);
    time(Duration.ZERO);
    for (Inquiry inquiry : inquiries) {
      line(2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", clean(inquiry.suite()));
      xml.writeAttribute("name", clean(inquiry.title()));
      time(Duration.ZERO);
      if (inquiry.problem().isPresent()) {
        line(3);
        xml.writeStartElement("failure");
        xml.writeAttribute("message", clean(inquiry.problem().get()));
        xml.writeAttribute("type", "inquiry");
        xml.writeEndElement();
      }
      line(3);
      xml.writeStartElement("system-out");
      text(inquiry.text(TextStyle.PLAIN));
      xml.writeEndElement();
      line(2);
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private void failures(List<Diagnostic> failures) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "heddle");
    counts(List.of(), List.of(), failures.size());
    time(Duration.ZERO);
    for (Diagnostic failure : failures) {
      line(2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "heddle");
      xml.writeAttribute("name", clean(failure.span().isKnown() ? failure.span().toString() : "run"));
      time(Duration.ZERO);
      line(3);
      xml.writeStartElement("error");
      xml.writeAttribute("message", clean(failure.message()));
      xml.writeAttribute("type", failure.code().number());
      text(failure.span() + ": " + failure.message() + "\n");
      xml.writeEndElement();
      line(2);
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(clean(text));
  }

  /** Returns {@code text} without the characters that XML 1.0 cannot hold, each replaced. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().map(point -> isAllowed(point) ? point : '\uFFFD').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t' || point == '\n' || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
