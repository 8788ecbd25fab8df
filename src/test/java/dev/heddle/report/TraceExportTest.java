package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.CheckRequest;
import dev.heddle.Heddle;
import dev.heddle.TraceRecorder;
import dev.heddle.diagnostic.Span;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.ViolationKind;
import dev.heddle.transition.Accesses;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces in other forms: what other tools make of them. The pages are opened in Chromium where there is one. */
final class TraceExportTest {
  private static final ImmutableList<String> HOSTILE =
      ImmutableList.of(
          "</script><script>document.title='broken'</script>", "\u0000\u001b[31m", "\u202eright to left",
          "x".repeat(10_000), "<img src=x onerror=\"document.title='broken'\">", "{{script}}\n{{title}}", "\u2028");

  @TempDir private Path directory;

  @Test
  @ResourceLock(TlcOracle.LOCK)
  void tlcReplaysTheModule() throws IOException {
    RecordedTrace trace = counter();
    Path module = Files.writeString(directory.resolve("Replayed.tla"), TraceModule.of(trace, "Replayed"));
    Path cfg = Files.writeString(directory.resolve("Replayed.cfg"), TraceModule.configuration(trace));
    TlcOracle.Answer answer = TlcOracle.check(module, cfg);
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(answer.distinct()).isEqualTo(trace.length());
    assertThat(answer.depth()).isEqualTo(trace.length());
    Path shown = Files.writeString(directory.resolve("Shown.cfg"), Files.readString(cfg).replace("\\* INV", "INV"));
    assertThat(TlcOracle.check(module, shown).output()).contains("State " + trace.length() + ": <Step");
  }

  @Test
  void theModuleNamesEveryVariableAsTlaCan() {
    String text = "{\"vars\": [\"mbt::actionTaken\"], \"states\": [{\"mbt::actionTaken\": 1}]}";
    assertThat(TraceModule.of(new ItfReader().parse(text, "quint.itf.json"), "Quint"))
        .contains("VARIABLES v_mbt__actionTaken, position__")
        .doesNotContain("mbt::");
  }

  @Test
  void markdownFitsAMailAndLeavesOutWhatDoesNotMatter() {
    RecordedTrace trace = new ItfReader().read(Path.of("traces/thp/direct-io-vs-split--v3.0.itf.json"));
    assertThat(TraceMarkdown.of(trace).lines())
        .allMatch(line -> line.length() <= 72)
        .anyMatch(line -> line.endsWith("steps"));
  }

  @Test
  void noStringOfATraceBecomesMarkup() {
    String page = page(hostile(20, 8));
    assertThat(page).containsOnlyOnce("<script type=\"application/json\"").doesNotContain("<img src=x");
    assertThat(page.split("</script>", -1)).hasSize(3);
  }

  @Test
  void aPageShowsTheStepOfItsLinkAndSaysNothingOnTheConsole() throws IOException, InterruptedException {
    Page page = open(page(counter()), "#step=5", "");
    assertThat(page.document())
        .contains("<h2 id=\"step-title\">Step 5, t1: thread.store</h2>", "step 5 of 8", "<span class=\"to\">1</span>");
    assertThat(page.console()).isEmpty();
  }

  @Test
  void theKeyboardSteps() throws IOException, InterruptedException {
    Page page = open(page(counter()), "#step=0", pressing("j", "j", "s", "t", "G", "k"));
    assertThat(page.document()).contains("step 7 of 8");
    assertThat(page.console()).isEmpty();
  }

  @Test
  void foldingLeavesTheStepsThatMatter() throws IOException, InterruptedException {
    Page page = open(page(counter()), "#step=4", pressing("f"));
    assertThat(page.document()).contains("steps folded", "id=\"row-5\"").doesNotContain("id=\"row-1\"");
  }

  @Test
  void aPageSaysWhereItIsNotRecordedWhatMatters() throws IOException, InterruptedException {
    RecordedTrace lasso = lasso();
    RecordedTrace unknown =
        new RecordedTrace(TraceOrigin.UNKNOWN, lasso.variables(), lasso.states(), OptionalInt.empty());
    Page page = open(page(unknown), "#step=1", pressing("f"));
    assertThat(page.document()).contains("what matters is not recorded").doesNotContain("folded");
    assertThat(page.console()).isEmpty();
  }

  @Test
  void ofALassoTheStemFolds() throws IOException, InterruptedException {
    assertThat(open(page(lasso()), "#step=1", pressing("f")).document()).contains(" folded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(prefers-color-scheme: none)", "all"})
  void aPageIsLegibleInLightAndDarkAndNamesItsControls(String dark) throws IOException, InterruptedException {
    String page = page(lasso()).replace("(prefers-color-scheme: dark)", dark);
    Path script = Path.of("src/test/resources/accessibility.js");
    String look = "<script>" + Files.readString(script) + "</script>";
    assertThat(open(page, "#step=9", look).document()).contains("data-faults=\"none\"");
  }

  private static RecordedTrace lasso() {
    return new ItfReader().read(Path.of("traces/locks/mcs/starvation--store.itf.json"));
  }

  @Test
  void aHostileTraceIsShownAsText() throws IOException, InterruptedException {
    Page page = open(page(hostile(20, 8)), "#step=3", pressing("j", "k"));
    assertThat(page.document())
        .doesNotContain("<title>broken")
        .contains("all 10002 characters", "\\u202eright to left");
    assertThat(page.console()).isEmpty();
  }

  @Test
  void aLongTraceIsDrawnOnlyWhereItIsInView() throws IOException, InterruptedException {
    Page page = open(page(hostile(2_000, 40)), "#step=1000", pressing("j", "j"));
    assertThat(page.document()).contains("step 1002 of 2000");
    assertThat(page.document().split("role=\"option\"", -1).length).isBetween(10, 200);
  }

  private record Page(String document, List<String> console) {}

  /** Opens a page in Chromium, runs a script in it and returns what has become of it. */
  private Page open(String text, String link, String script) throws IOException, InterruptedException {
    Optional<Path> browser =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of).filter(Files::isExecutable).findFirst();
    Assumptions.assumeThat(browser).as("Chromium is installed").isPresent();
    Path file = Files.writeString(directory.resolve("page.html"), text.replace("</body>", script + "</body>"));
    Path errors = directory.resolve("stderr");
    Process process =
        new ProcessBuilder(
                browser.get().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000",
                "--user-data-dir=" + directory.resolve("profile"), "--enable-logging=stderr", "--window-size=1280,800",
                "--dump-dom", file.toUri() + link)
            .redirectError(errors.toFile())
            .start();
    String document = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return new Page(
        document.replaceAll("(?s)<script.*?</script>", ""),
        Files.readAllLines(errors).stream().filter(line -> line.contains(":CONSOLE")).toList());
  }

  private static String pressing(String... keys) {
    StringBuilder script = new StringBuilder("<script>");
    for (String key : keys) {
      script.append("document.dispatchEvent(new KeyboardEvent('keydown', {key: '").append(key).append("'}));");
    }
    return script.append("</script>").toString();
  }

  private static String page(RecordedTrace trace) {
    return TracePage.of(trace, (_, _) -> Optional.empty());
  }

  private static RecordedTrace counter() {
    return new TraceRecorder("heddle", Path.of(""), Optional.empty())
        .record(
            new Heddle().check(CheckRequest.of(Path.of("models/counter/Counter.tla"))), Optional.empty())
        .orElseThrow();
  }

  private static RecordedTrace hostile(int steps, int variables) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      names.add("v" + i);
    }
    ImmutableList.Builder<RecordedState> states = ImmutableList.builder();
    for (int i = 0; i <= steps; i++) {
      String text = HOSTILE.get(i % HOSTILE.size());
      List<Value> values = new ArrayList<>();
      for (int j = 0; j < variables; j++) {
        values.add(j < HOSTILE.size() ? new StringValue(HOSTILE.get((i + j) % HOSTILE.size())) : IntegerValue.of(i));
      }
      Optional<RecordedStep> step =
          Optional.of(new RecordedStep(text, ImmutableMap.of(), "thread" + i % 5, text, Span.NONE));
      Accesses accesses =
          new Accesses(ImmutableSet.of("v" + i % variables), ImmutableSet.of("v" + (i + 1) % variables));
      states.add(new RecordedState(i == 0 ? Optional.empty() : step, ImmutableList.copyOf(values), accesses));
    }
    TraceOrigin.Finding finding =
        new TraceOrigin.Finding(
            "violated", ViolationKind.INVARIANT, HOSTILE.getFirst(), HOSTILE.get(4), ImmutableSet.of("v1"));
    TraceOrigin origin =
        new TraceOrigin(
            "", HOSTILE.getFirst(), Optional.empty(), Optional.empty(), Optional.of(finding), Optional.empty());
    return new RecordedTrace(origin, ImmutableList.copyOf(names), states.build(), OptionalInt.empty());
  }
}
