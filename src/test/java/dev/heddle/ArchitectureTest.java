package dev.heddle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled classes to the design: who may use whom and what, and no state that all share. */
final class ArchitectureTest {

  private static final String ROOT = "dev.heddle";

  /** Where a library may be used; the packages on the left belong to it. */
  private static final ImmutableMap<ImmutableSet<String>, ImmutableSet<String>> CONFINED =
      ImmutableMap.of(
          ImmutableSet.of("tla2sany..", "pcal..", "tlc2..", "util.."), ImmutableSet.of("dev.heddle.frontend.."),
          ImmutableSet.of("java.lang.classfile.."), ImmutableSet.of("dev.heddle.codegen..", "dev.heddle.startup.."),
          ImmutableSet.of("picocli.."), ImmutableSet.of("dev.heddle.cli.."),
          ImmutableSet.of("com.fasterxml.jackson.."),
              ImmutableSet.of(
                  "dev.heddle.operator..", "dev.heddle.trace..", "dev.heddle.suite..", "dev.heddle.report..",
                  "dev.heddle.cli.."),
          ImmutableSet.of("org.jgrapht.."),
              ImmutableSet.of("dev.heddle.ir.rewrite..", "dev.heddle.report..", "dev.heddle.checker.liveness.."),
          ImmutableSet.of("org.jline.."), ImmutableSet.of("dev.heddle.browse..", "dev.heddle.cli.."));

  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

  static Stream<String> rooms() {
    return Rooms.MAY_USE.keySet().stream();
  }

  static Stream<Map.Entry<ImmutableSet<String>, ImmutableSet<String>>> confinedLibraries() {
    return CONFINED.entrySet().stream();
  }

  @Test
  void everyPackageBelongsToARoom() {
    assertThat(MAIN).isNotEmpty();
    assertThat(Rooms.MAY_USE.keySet())
        .containsAll(MAIN.stream().map(ArchitectureTest::room).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatTheDesignAllows(String room) {
    ImmutableSet<String> allowed = Rooms.MAY_USE.get(room);
    DescribedPredicate<JavaClass> isInTheRoom =
        describe("are in " + room, type -> isOurs(type) && room(type).equals(room));
    DescribedPredicate<JavaClass> isInAnotherRoom =
        describe(
            "are in a room other than " + allowed,
            type -> isOurs(type) && !room(type).equals(room) && !allowed.contains(room(type)));
    check(noClasses().that(isInTheRoom).should().dependOnClassesThat(isInAnotherRoom));
  }

  @Test
  void packagesFormNoCycle() {
    check(slices().assignedFrom(new OneSlicePerPackage()).should().beFreeOfCycles());
  }

  @ParameterizedTest
  @MethodSource("confinedLibraries")
  void aLibraryStaysInItsRooms(Map.Entry<ImmutableSet<String>, ImmutableSet<String>> library) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(library.getValue().toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(library.getKey().toArray(String[]::new)));
  }

  @Test
  void staticFieldsAreFinalAndImmutable() {
    DescribedPredicate<JavaField> isStatic =
        describe("are static", field -> has(field, JavaModifier.STATIC) && !has(field, JavaModifier.SYNTHETIC));
    DescribedPredicate<JavaClass> isMutable = describe("of a mutable type", ArchitectureTest::isMutable);
    check(fields().that(isStatic).should().beFinal().andShould().notHaveRawType(isMutable));
  }

  @Test
  void onlyTheCommandLinePrintsReadsTheEnvironmentOrExits() {
    DescribedPredicate<JavaMethodCall> reachesOutside =
        describe(
            "print, exit or read the environment",
            call ->
                call.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("exit", "getenv", "getProperty", "getProperties", "console").contains(call.getName())
                    || call.getTargetOwner().isEquivalentTo(Runtime.class)
                        && Set.of("exit", "halt", "addShutdownHook").contains(call.getName())
                    || call.getTargetOwner().isAssignableTo(Throwable.class)
                        && call.getName().equals("printStackTrace")
                        && call.getTarget().getRawParameterTypes().isEmpty());
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.heddle.cli..")
            .should()
            .accessField(System.class, "in")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould(callMethodWhere(reachesOutside)));
  }

  /** An annotated option would not be found, since commands are declared by calls. */
  @Test
  void noOptionIsDeclaredByAnAnnotation() {
    DescribedPredicate<JavaClass> isAnnotationOfCommands =
        describe(
            "are annotations of picocli",
            type -> type.isAnnotation() && type.getPackageName().startsWith("picocli"));
    check(noClasses().should().dependOnClassesThat(isAnnotationOfCommands));
  }

  @Test
  void nothingIsLeftOpenToSubclasses() {
    assertThat(MAIN.stream().filter(type -> !type.isInterface() && !type.isAnonymousClass() && !isClosed(type)))
        .as("classes that are neither final nor sealed nor a record nor an enum")
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        classes()
            .should()
            .haveNameNotMatching(".*(Utils?|Helpers?|Manager|Handler|Impl|Base|Data|Info|Processor)")
            .andShould()
            .haveNameNotMatching(".*[.$](Abstract[A-Z].*|I[A-Z][a-z].*)"));
  }

  @Test
  void accessorsHaveNoPrefix() {
    DescribedPredicate<JavaMethod> isOwnAccessor =
        describe(
            "take nothing and override nothing",
            method -> method.getRawParameterTypes().isEmpty() && !isInherited(method));
    check(methods().that(isOwnAccessor).should().haveNameNotMatching("get[A-Z].*"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? Rooms.FACADE : name.substring(ROOT.length() + 1).split("\\.")[0];
  }

  private static boolean has(JavaField field, JavaModifier modifier) {
    return field.getModifiers().contains(modifier);
  }

  private static boolean isMutable(JavaClass type) {
    boolean isCollection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    boolean isImmutable = type.isAssignableTo(ImmutableCollection.class) || type.isAssignableTo(ImmutableMap.class);
    return type.isArray()
        || isCollection && !isImmutable
        || type.getPackageName().equals("java.util.concurrent.atomic")
        || Stream.of(ThreadLocal.class, Random.class, BitSet.class, StringBuilder.class).anyMatch(type::isAssignableTo);
  }

  private static boolean isClosed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        || type.isEnum()
        || type.reflect().isSealed();
  }

  private static boolean isInherited(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .anyMatch(parent -> parent.tryGetMethod(method.getName()).isPresent());
  }

  /** Makes every package a slice of its own, the root package included. */
  private static final class OneSlicePerPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return isOurs(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "one slice per package";
    }
  }
}
