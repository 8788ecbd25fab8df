package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The action that this repository is, and the workflow that uses it: what a server would find wrong before it ran. */
final class ActionTest {
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{\\s*inputs\\.([\\w-]+)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  @Test
  void theActionIsCompositeAndEachOfItsStepsSaysWhatRunsIt() throws IOException {
    Map<String, Object> runs = map(load("action.yml").get("runs"));
    assertThat(runs).containsEntry("using", "composite");
    assertThat(steps(runs)).isNotEmpty()
        .allSatisfy(step -> assertThat(step.containsKey("uses")).isNotEqualTo(step.containsKey("run")))
        .allSatisfy(step -> assertThat(step.containsKey("shell")).isEqualTo(step.containsKey("run")));
  }

  @Test
  void theActionUsesExactlyTheInputsThatItDeclares() throws IOException {
    Map<String, Object> inputs = map(load("action.yml").get("inputs"));
    List<String> used = INPUT.matcher(text("action.yml")).results().map(match -> match.group(1)).distinct().toList();
    assertThat(used).containsExactlyInAnyOrderElementsOf(inputs.keySet());
    assertThat(inputs.values()).allSatisfy(input -> assertThat(map(input)).containsKeys("description", "default"));
  }

  @Test
  void noInputIsPastedIntoAScript() throws IOException {
    assertThat(steps(map(load("action.yml").get("runs"))))
        .allSatisfy(step -> assertThat(Objects.toString(step.get("run"), "")).doesNotContain("${{"));
  }

  @Test
  void theWorkflowGivesTheActionInputsThatItHasAndNamesFilesThatAreThere() throws IOException {
    Map<String, Object> inputs = map(load("action.yml").get("inputs"));
    Map<String, Object> jobs = map(load(".github/workflows/verify.yml").get("jobs"));
    assertThat(jobs).isNotEmpty();
    List<Map<String, Object>> steps = jobs.values().stream().flatMap(job -> steps(map(job)).stream()).toList();
    List<Map<String, Object>> own = steps.stream().filter(step -> "./".equals(step.get("uses"))).toList();
    assertThat(own).isNotEmpty()
        .allSatisfy(
            step -> {
              Map<String, Object> with = map(step.get("with"));
              assertThat(inputs.keySet()).containsAll(with.keySet());
              assertThat(Path.of(with.get("suite").toString())).exists();
            });
    assertThat(jobs.values()).allSatisfy(job -> assertThat(map(job)).containsKeys("runs-on", "timeout-minutes"));
  }

  @Test
  void whatTheWorkflowUploadsTheActionWrites() throws IOException {
    String action = text("action.yml");
    Matcher uploaded = Pattern.compile("sarif_file: (\\S+)").matcher(text(".github/workflows/verify.yml"));
    assertThat(uploaded.find()).isTrue();
    assertThat(action).contains("--sarif " + uploaded.group(1));
  }

  @Test
  void theOptionsOfTheActionAreOptionsOfVerify() throws IOException {
    String help = Files.readString(Path.of("src/main/java/dev/heddle/cli/VerifyCommand.java"))
        + Files.readString(Path.of("src/main/java/dev/heddle/cli/ReportOptions.java"))
        + Files.readString(Path.of("src/main/java/dev/heddle/cli/BudgetOptions.java"))
        + Files.readString(Path.of("src/main/java/dev/heddle/cli/SearchOptions.java"));
    List<String> options = OPTION.matcher(text("action.yml")).results().map(match -> match.group()).distinct().toList();
    assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(help).contains("\"" + option + "\""));
  }

  private static List<Map<String, Object>> steps(Map<String, Object> parent) {
    return ((List<?>) parent.get("steps")).stream().map(ActionTest::map).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  private static Map<String, Object> load(String file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return map(new Yaml(new SafeConstructor(options)).load(text(file)));
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
