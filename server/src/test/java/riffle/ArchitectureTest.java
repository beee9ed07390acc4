package riffle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of the house: which package may use which. */
class ArchitectureTest {
  private static final Set<String> GENERATED =
      Set.of("riffle.wire.v1", "riffle.api.v1", "riffle.store.v1");

  /** What every package but game may use, besides itself. */
  private static final List<String> COMMON =
      List.of("java..", "javax..", "org.jspecify..", "org.slf4j..");

  private static final String NETTY = "io.netty..";
  private static final String PROTOBUF = "com.google.protobuf..";
  private static final String CAFFEINE = "com.github.benmanes.caffeine..";
  private static final String CSV = "de.siegmar.fastcsv..";
  private static final String YAML = "org.snakeyaml.engine..";
  private static final String RE2 = "com.google.re2j";

  /**
   * What a package may use; a name without dots is one of ours, all below it but generated code.
   */
  record House(String name, List<String> mayUse) {
    static House of(String name, String... mayUse) {
      return new House(name, List.of(mayUse));
    }
  }

  /** All but game, which has a test of its own, and app, which may use all. */
  private static final List<House> TABLE =
      List.of(
          House.of("room", "game"),
          House.of("deck", "game", YAML),
          House.of("results", "game", CAFFEINE, CSV),
          House.of("account", CAFFEINE),
          House.of("wire", "game", "room", "riffle.wire.v1", PROTOBUF),
          // game for the vocabulary of refusals and the cap of lag credits
          House.of("net", "game", "room", "wire", NETTY, CAFFEINE),
          House.of(
              "http",
              "game",
              "room",
              "deck",
              "results",
              "account",
              "riffle.api.v1",
              PROTOBUF,
              NETTY),
          House.of(
              "store",
              "game",
              "room",
              "deck",
              "results",
              "account",
              "riffle.store.v1",
              PROTOBUF,
              "org.jdbi..",
              "org.flywaydb..",
              "com.zaxxer.hikari..",
              "org.sqlite.."));

  static List<House> table() {
    return TABLE;
  }

  private static JavaClasses ours;

  @BeforeAll
  static void importOurs() {
    ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("riffle");
    assertFalse(ours.isEmpty(), "no class of ours was found: every rule below would be vacuous");
  }

  @ParameterizedTest
  @MethodSource("table")
  void packageUsesOnlyWhatTheTableSays(House house) {
    var allowed = own(house.name).or(resideInAnyPackage(COMMON.toArray(String[]::new)));
    for (String other : house.mayUse) {
      allowed = allowed.or(other.contains(".") ? resideInAPackage(other) : own(other));
    }
    classes()
        .that(own(house.name))
        .should()
        .onlyDependOnClassesThat(orArrayOf(allowed))
        .as("riffle." + house.name + " may use " + house.mayUse)
        .allowEmptyShould(true)
        .check(ours);
  }

  /** The JDK without clocks, randomness, I/O and threads, and patterns that always end. */
  @Test
  void gameUsesOnlyPureClasses() {
    var pureJdk =
        resideInAnyPackage(
                "java.lang",
                "java.lang.annotation",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.math",
                "java.nio.charset",
                "java.text",
                "java.time",
                "java.time.temporal",
                "java.util",
                "java.util.function",
                "java.util.random",
                "java.util.regex",
                "java.util.stream")
            .or(named(DIGESTS))
            .and(not(named(IMPURE_CLASSES)));
    classes()
        .that(own("game"))
        .should()
        .onlyDependOnClassesThat(
            orArrayOf(own("game").or(pureJdk).or(resideInAnyPackage("org.jspecify..", RE2))))
        .as("riffle.game may use RE2/J, and the JDK without clocks, randomness, I/O and threads")
        .allowEmptyShould(true)
        .check(ours);
  }

  /** The same bytes always have the same digest; all else in java.security draws or reaches out. */
  private static final Set<String> DIGESTS =
      Set.of("java.security.MessageDigest", "java.security.NoSuchAlgorithmException");

  @Test
  void gameReadsNoClockAndMakesNoSeed() {
    noClasses()
        .that(own("game"))
        .should()
        .accessTargetWhere(
            describe("reads a clock, makes its own seed or reaches outside", this::isImpure))
        .as("riffle.game may not read a clock, make a seed or reach outside")
        .allowEmptyShould(true)
        .check(ours);
  }

  private static final Set<String> IMPURE_CLASSES =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.lang.ScopedValue",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ThreadLocal",
          "java.lang.InheritableThreadLocal",
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.Timer",
          "java.util.TimerTask",
          "java.util.random.RandomGeneratorFactory");

  /** A seed that came with a command may feed a SplittableRandom; nothing may make up a seed. */
  private boolean isImpure(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean withoutArguments =
        access.getTarget() instanceof CodeUnitCallTarget call
            && call.getRawParameterTypes().isEmpty();
    return switch (owner) {
      case "java.lang.System" -> !name.equals("arraycopy");
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.lang.Object" -> name.startsWith("wait") || name.startsWith("notify");
      case "java.util.Collections" ->
          name.equals("shuffle")
              && access.getTarget() instanceof CodeUnitCallTarget call
              && call.getRawParameterTypes().size() == 1;
      case "java.util.SplittableRandom" -> name.equals("<init>") && withoutArguments;
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.random.RandomGenerator" -> name.equals("of") || name.equals("getDefault");
      case "java.util.Locale", "java.util.TimeZone", "java.time.ZoneId" ->
          name.equals("getDefault") || name.equals("systemDefault");
      default ->
          (owner.startsWith("java.time.") && name.equals("now"))
              || name.equals("parallel")
              || name.equals("parallelStream");
    };
  }

  /** A new package needs a line in the table first. */
  @Test
  void everyClassHasAPlaceInTheTable() {
    DescribedPredicate<JavaClass> known = own("game").or(own("app")).or(generated());
    for (House house : TABLE) {
      known = known.or(own(house.name));
    }
    classes().should(be(known)).as("every class is in a package of the table").check(ours);
  }

  /** NullAway only looks at packages that say so. */
  @Test
  void everyPackageIsNullMarked() {
    var missing = new TreeSet<String>();
    ours.stream()
        .map(JavaClass::getPackage)
        .filter(p -> !GENERATED.contains(p.getName()) && !p.isAnnotatedWith(NullMarked.class))
        .map(JavaPackage::getName)
        .forEach(missing::add);
    assertEquals(Set.of(), missing, "packages without @NullMarked in package-info.java");
  }

  private static DescribedPredicate<JavaClass> own(String name) {
    return resideInAPackage("riffle." + name + "..").and(not(generated()));
  }

  private static DescribedPredicate<JavaClass> generated() {
    return resideInAnyPackage(GENERATED.toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return describe("one of " + names, type -> names.contains(type.getName()));
  }

  /** An array counts as what it holds. */
  private static DescribedPredicate<JavaClass> orArrayOf(DescribedPredicate<JavaClass> allowed) {
    return describe(
        allowed.getDescription(),
        type ->
            type.getBaseComponentType().isPrimitive() || allowed.test(type.getBaseComponentType()));
  }
}
