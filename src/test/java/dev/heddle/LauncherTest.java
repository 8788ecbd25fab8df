package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts a copy of the launcher in a project of its own, where Maven and the JDK are scripts: {@code mvn} writes down
 * that it was called and makes a jar, {@code java} prints its arguments. PATH holds the few commands that the launcher
 * may use.
 */
final class LauncherTest {

  private static final int EXIT_SYSTEM = 153;

  private static final ImmutableList<String> COMMANDS =
      ImmutableList.of(
          "cat", "cp", "date", "find", "grep", "ln", "mkdir", "mv", "readlink", "rm", "rmdir", "sleep", "tail");

  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; exit 0 ;;
          exit=*) exit "${argument#*=}" ;;
        esac
        printf '[%s]' "$argument"
      done
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$JAVA_HOME: $*" >>maven-calls
      mkdir -p target/lib
      echo jar >target/heddle.jar
      echo library >target/lib/library.jar
      """;

  private static final String FAILING_MAVEN =
      """
      #!/bin/sh
      echo jar >target/heddle.jar
      echo '[INFO] compiling'
      echo '[ERROR] Foo.java:[1,10] reached end of file'
      exit 1
      """;

  /** Sends SIGTERM to the launcher, whose process id is in the lock, and ends. */
  private static final String MAVEN_THAT_IS_INTERRUPTED =
      """
      #!/bin/sh
      echo jar >target/heddle.jar
      kill -TERM "$(readlink target/launcher/lock)"
      """;

  @TempDir private Path temporary;

  private Path project;
  private Path bin;
  private Path jdks;
  private Path source;

  /** What a run of the launcher printed and how it ended. */
  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void setUpProject() throws IOException {
    project = Files.createDirectories(temporary.resolve("a project"));
    bin = Files.createDirectory(temporary.resolve("bin"));
    jdks = Files.createDirectory(temporary.resolve("jdks"));
    Files.copy(Path.of("heddle"), project.resolve("heddle"));
    assertThat(project.resolve("heddle").toFile().setExecutable(true)).isTrue();
    source = Files.createDirectories(project.resolve("src/main/java")).resolve("Foo.java");
    Files.writeString(source, "class Foo {}");
    Files.writeString(Files.createDirectory(project.resolve("src/main/training")).resolve("Training.tla"), "training");
    Files.writeString(Files.createDirectory(project.resolve("src/main/jit")).resolve("directives.json"), "[]");
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    for (String command : COMMANDS) {
      writeScript(bin.resolve(command), "#!/bin/sh\nPATH=/bin:/usr/bin\nexec " + command + " \"$@\"\n");
    }
    writeScript(bin.resolve("mvn"), MAVEN);
    createJdk("jdk-25", "25.0.1");
  }

  @Test
  void theFirstStartBuildsAndSaysSoInOneLine() throws Exception {
    Run run = launch("check", "Foo.tla");

    assertThat(run.err()).isEqualTo("heddle: building (first use)\n");
    assertThat(run.out())
        .endsWith("/heddle.jar][check][Foo.tla]")
        .contains("[-XX:AOTCache=" + project.toRealPath(), "/jit/directives.json]");
    assertThat(mavenCalls()).singleElement().asString().startsWith(jdks.resolve("jdk-25") + ": ");
  }

  @Test
  void theNextStartBuildsNothing() throws Exception {
    launch();
    Run run = launch();

    assertThat(run.err()).isEmpty();
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    launch();
    letTheBuildBeOld();
    Files.writeString(source, "class Foo { int bar; }");

    assertThat(launch().err()).isEqualTo("heddle: building (the sources have changed)\n");
    assertThat(mavenCalls()).hasSize(2);
  }

  @Test
  void aDeletedSourceIsBuiltAgain() throws Exception {
    launch();
    letTheBuildBeOld();
    Files.delete(source);

    launch();
    assertThat(mavenCalls()).hasSize(2);
  }

  @Test
  void aChangedSourceIsLeftAloneWhereBuildingIsForbidden() throws Exception {
    launch();
    letTheBuildBeOld();
    Files.writeString(source, "class Foo { int bar; }");

    Run run = start(launcher("check"), "HEDDLE_NO_BUILD", "1");
    assertThat(run.out()).endsWith("[check]");
    assertThat(run.err()).isEmpty();
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void aCheckKeepsItsJarsWhileTheNextBuildIsMade() throws Exception {
    String jar = launch().out().replaceFirst(".*\\[-jar]\\[(.*)]$", "$1");
    letTheBuildBeOld();
    Files.writeString(source, "class Foo { int bar; }");
    String newJar = launch().out().replaceFirst(".*\\[-jar]\\[(.*)]$", "$1");

    assertThat(newJar).isNotEqualTo(jar);
    assertThat(Path.of(jar)).exists();
    assertThat(Path.of(newJar)).exists();
  }

  @Test
  void aFailedBuildShowsItsErrorsAndIsNotUsed() throws Exception {
    writeScript(bin.resolve("mvn"), FAILING_MAVEN);
    Files.createDirectory(project.resolve("target"));
    Run failed = launch();

    assertThat(failed.exitCode()).isEqualTo(EXIT_SYSTEM);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .contains("[ERROR] Foo.java:[1,10] reached end of file\n", "heddle: the build failed")
        .doesNotContain("[INFO]");

    writeScript(bin.resolve("mvn"), MAVEN);
    assertThat(launch().exitCode()).isZero();
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void anInterruptedBuildIsNotUsed() throws Exception {
    writeScript(bin.resolve("mvn"), MAVEN_THAT_IS_INTERRUPTED);
    Files.createDirectory(project.resolve("target"));
    Run interrupted = launch();

    assertThat(interrupted.exitCode()).isEqualTo(128 + 15);
    try (Stream<Path> left = Files.list(project.resolve("target/launcher"))) {
      assertThat(left).extracting(Path::getFileName).extracting(Path::toString).containsExactly("build.log");
    }
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(process(launcher("check")).start());
    }
    for (Process process : processes) {
      assertThat(finish(process).out()).endsWith("[check]");
    }
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void theLockOfADeadProcessIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(project.resolve("target/launcher")).resolve("lock");
    Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));

    assertThat(launch().exitCode()).isZero();
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsAnError() throws Exception {
    writeScript(bin.resolve("ln"), "#!/bin/sh\nexit 1\n");
    writeScript(bin.resolve("sleep"), "#!/bin/sh\n");
    Run run = launch();

    assertThat(run.exitCode()).isEqualTo(EXIT_SYSTEM);
    assertThat(run.err()).startsWith("heddle: cannot create ").contains("/target/launcher/lock");
  }

  @Test
  void aCacheThatCannotBeMadeIsDoneWithout() throws Exception {
    writeScript(jdks.resolve("jdk-25/bin/java"), JAVA.replace("echo cache >", "exit 1; : "));
    Run run = launch("check");

    assertThat(run.err()).isEqualTo("heddle: building (first use)\n");
    assertThat(run.out()).endsWith("[check]").doesNotContain("AOTCache");
  }

  @Test
  void aMissingJdkIsNamedWithWhatToInstall() throws Exception {
    createJdk("jdk-25", "17.0.15");
    Run run = launch();

    assertThat(run.exitCode()).isEqualTo(EXIT_SYSTEM);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("heddle: a JDK 25 is needed and none was found\n").contains("install one");
  }

  @Test
  void aMissingMavenIsNamedWithWhatToInstall() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Run run = launch();

    assertThat(run.exitCode()).isEqualTo(EXIT_SYSTEM);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("heddle: Apache Maven is needed to build Heddle").contains("install it");
  }

  @Test
  void aJdkOfAnotherReleaseIsPassedOver() throws Exception {
    Path old = createJdk("another/jdk-17", "17.0.15");
    start(launcher(), "JAVA_HOME", old.toString());

    assertThat(mavenCalls()).singleElement().asString().startsWith(jdks.resolve("jdk-25") + ": ");
  }

  @Test
  void theJdkOfJavaHomeComesFirst() throws Exception {
    Path chosen = createJdk("another/jdk", "25");
    start(launcher(), "JAVA_HOME", chosen.toString());

    assertThat(mavenCalls()).singleElement().asString().startsWith(chosen + ": ");
  }

  @Test
  void aSymbolicLinkInAnotherDirectoryServesAsWell() throws Exception {
    Path elsewhere = Files.createDirectories(temporary.resolve("else where/deep"));
    Files.createSymbolicLink(elsewhere.resolve("absolute"), project.resolve("heddle"));
    Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("../../a project/heddle"));
    Files.createSymbolicLink(temporary.resolve("chain"), Path.of("else where/deep/relative"));

    for (String link : List.of("else where/deep/absolute", "else where/deep/relative", "chain")) {
      assertThat(start(List.of(temporary.resolve(link).toString(), "check")).out()).endsWith("[check]");
    }
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    assertThat(launch("two words", "", "*", "$HOME").out()).endsWith("[two words][][*][$HOME]");
  }

  @Test
  void furtherJvmOptionsComeAfterTheLaunchersOwn() throws Exception {
    Files.createFile(temporary.resolve("-Dpattern=file"));
    Run run = start(launcher("check"), "HEDDLE_JAVA_OPTS", "-Xmx8g -Dpattern=*");

    assertThat(run.out()).startsWith("[-XX:+UseParallelGC]").contains("[-Xmx8g][-Dpattern=*]").endsWith("[check]");
  }

  @Test
  void theExitCodeIsThatOfTheJvm() throws Exception {
    assertThat(launch("exit=12").exitCode()).isEqualTo(12);
  }

  private Run launch(String... arguments) throws Exception {
    return start(launcher(arguments));
  }

  private List<String> launcher(String... arguments) {
    return ImmutableList.<String>builder().add(project.resolve("heddle").toString()).add(arguments).build();
  }

  private Run start(List<String> command, String... environment) throws Exception {
    return finish(process(command, environment).start());
  }

  private ProcessBuilder process(List<String> command, String... environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HEDDLE_JDK_DIRS", temporary.resolve("nowhere") + ":" + jdks);
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    return builder;
  }

  /** Waits for the end of a process that prints little enough for the buffers of its pipes. */
  private static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    assertThat(process.waitFor(Duration.ofMinutes(1))).isTrue();
    return new Run(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes()),
        new String(process.getErrorStream().readAllBytes()));
  }

  private List<String> mavenCalls() throws IOException {
    return Files.readAllLines(project.resolve("maven-calls"));
  }

  private void letTheBuildBeOld() throws IOException {
    Instant before = Instant.now().minus(Duration.ofHours(1));
    Files.setLastModifiedTime(project.resolve("target/launcher/current"), FileTime.from(before));
    try (Stream<Path> sources = Files.walk(project.resolve("src"))) {
      for (Path path : (Iterable<Path>) sources::iterator) {
        Files.setLastModifiedTime(path, FileTime.from(before.minusSeconds(1)));
      }
    }
    Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(before.minusSeconds(1)));
  }

  private Path createJdk(String name, String version) throws IOException {
    Path home = jdks.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    writeScript(home.resolve("bin/java"), JAVA);
    writeScript(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }

  private static void writeScript(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
