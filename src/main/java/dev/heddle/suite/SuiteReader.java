package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.Suggestion;
import dev.heddle.suite.Json.JsonObject;
import dev.heddle.suite.Json.JsonText;
import dev.heddle.suite.Json.Member;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads suite files, whose form is published as {@code suite.schema.json} in this package. */
public final class SuiteReader {
  private static final ImmutableList<String> SUITE_KEYS =
      ImmutableList.of(
          "$schema", "name", "title", "model", "old", "constants", "limits", "variants", "scenarios", "mutation");
  private static final ImmutableList<String> MUTATION_KEYS = ImmutableList.of("variant", "scenarios", "minScore");
  private static final ImmutableList<String> VARIANT_KEYS = ImmutableList.of("title", "model", "constants");

  private final Path file;
  private final Problems problems = new Problems();
  private final Map<String, Span> places = new LinkedHashMap<>();
  private final Members members = new Members(problems);

  private SuiteReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a suite.
   *
   * @throws ConfigurationException if it cannot be read or is no suite, with everything that is wrong in it
   */
  public static Suite read(Path file) {
    try {
      return new SuiteReader(file).parse(Files.readString(file));
    } catch (NoSuchFileException _) {
      throw new ConfigurationException(DiagnosticCode.FILE, Span.ofFile(file.toString()), "there is no such file");
    } catch (MalformedInputException _) {
      throw new ConfigurationException(
          DiagnosticCode.SUITE, Span.ofFile(file.toString()), "the file is not UTF-8 text");
    } catch (IOException e) {
      throw new ConfigurationException(
          DiagnosticCode.FILE, Span.ofFile(file.toString()), "the file cannot be read: " + e.getMessage());
    }
  }

  private Suite parse(String text) {
    Json document = JsonSource.parse(text, file.toString(), problems);
    JsonObject root = members.object(document, "the suite");
    members.requireKeys(root, SUITE_KEYS);
    Optional<Path> model = members.text(root, "model").map(this::beside);
    ImmutableMap<String, String> constants = members.texts(root, "constants");
    ImmutableMap<String, Variant> variants = variants(root, model, constants);
    Optional<String> old = members.text(root, "old");
    old.filter(name -> !variants.containsKey(name))
        .ifPresent(name -> unknownVariant(root.members().get("old").value().span(), name, variants));
    CellLimits limits = new LimitsReader(members, problems).read(root, CellLimits.NONE);
    ScenarioReader scenarios = new ScenarioReader(members, problems, places, variants);
    JsonObject checked = members.required(root, "scenarios");
    Suite suite =
        new Suite(
            file,
            members.text(root, "name").orElseGet(this::directoryName),
            members.text(root, "title").orElse(""),
            old,
            variants,
            scenarios.read(checked, limits),
            mutation(root, variants, checked.members().keySet()),
            ImmutableMap.copyOf(places));
    problems.throwIfAny();
    return suite;
  }

  private Optional<MutationPlan> mutation(
      JsonObject root, ImmutableMap<String, Variant> variants, Set<String> scenarios) {
    Member member = root.members().get("mutation");
    if (member == null) {
      return Optional.empty();
    }
    JsonObject node = members.object(member.value(), "`mutation`");
    members.requireKeys(node, MUTATION_KEYS);
    Optional<String> variant = members.text(node, "variant");
    if (variant.isEmpty()) {
      problems.add(node.span(), "`variant` is missing here: name the variant of which mutants are made");
    }
    variant.filter(name -> !variants.containsKey(name))
        .ifPresent(name -> unknownVariant(node.members().get("variant").value().span(), name, variants));
    ImmutableList<JsonText> chosen = members.list(node, "scenarios");
    chosen.stream()
        .filter(name -> !scenarios.contains(name.text()))
        .forEach(
            name ->
                problems.add(
                    name.span(),
                    "there is no scenario `" + name.text() + "`" + Suggestion.phrase(name.text(), scenarios)));
    OptionalLong least = members.count(node, "minScore");
    return Optional.of(
        new MutationPlan(
            variant.orElse(""),
            chosen.stream().map(JsonText::text).collect(ImmutableList.toImmutableList()),
            least.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Ints.saturatedCast(least.getAsLong()))));
  }

  private void unknownVariant(Span span, String name, ImmutableMap<String, Variant> variants) {
    problems.add(span, "there is no variant `" + name + "`" + Suggestion.phrase(name, variants.keySet()));
  }

  private ImmutableMap<String, Variant> variants(
      JsonObject root, Optional<Path> model, ImmutableMap<String, String> constants) {
    ImmutableMap.Builder<String, Variant> variants = ImmutableMap.builder();
    for (Map.Entry<String, Member> entry : members.required(root, "variants").members().entrySet()) {
      JsonObject node = members.object(entry.getValue().value(), "a variant");
      members.requireKeys(node, VARIANT_KEYS);
      Optional<Path> own = members.text(node, "model").map(this::beside);
      Optional<Path> chosen = own.isPresent() ? own : model;
      if (chosen.isEmpty()) {
        problems.add(entry.getValue().keySpan(), "neither this variant nor the suite names a `model`");
      } else {
        requireFile(chosen.get(), own.isPresent() ? node : root);
      }
      Map<String, String> all = new LinkedHashMap<>(constants);
      all.putAll(members.texts(node, "constants"));
      variants.put(
          entry.getKey(),
          new Variant(
              entry.getKey(),
              members.text(node, "title").orElse(""),
              chosen.orElse(file),
              ImmutableMap.copyOf(all)));
    }
    return variants.buildOrThrow();
  }

  private void requireFile(Path model, JsonObject owner) {
    if (!Files.isRegularFile(model)) {
      problems.add(owner.members().get("model").value().span(), "there is no file `" + model + "`");
    }
  }

  private Path beside(String path) {
    return file.resolveSibling(path);
  }

  private String directoryName() {
    Path directory = file.toAbsolutePath().getParent().getFileName();
    return directory == null ? "suite" : directory.toString();
  }
}
