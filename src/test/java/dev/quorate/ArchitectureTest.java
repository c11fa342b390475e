package dev.quorate;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Which package may use which, and which outside technology is whose. A new package starts with
/// its row here.
class ArchitectureTest {
  /// The root package, which wires the others.
  private static final String ROOT = "";

  private static final Set<String> CORE =
      Set.of(
          "account",
          "history",
          "committee",
          "policy",
          "command",
          "proceedings",
          "merge",
          "report",
          "engine");

  /// The only arrows allowed: each package, and the packages of ours it may use.
  private static final Map<String, Set<String>> ARROWS =
      table(
          // core
          row("account"),
          row("history", "account"),
          row("committee", "account"),
          row("policy", "account", "committee"),
          row("command", "history"),
          row("proceedings", "account", "history", "committee", "policy", "command"),
          row("merge", "account", "history", "committee", "policy", "proceedings"),
          row(
              "report",
              "account",
              "history",
              "committee",
              "policy",
              "command",
              "proceedings",
              "merge"),
          row("engine", "core", "forge"),
          // shell
          row("forge", "account", "history", "committee"),
          row("markdown", "account", "command", "committee", "history"),
          row("roster", "account", "committee", "policy", "markdown"),
          row("yaml"),
          row("policyfile", "account", "policy", "committee", "yaml"),
          row("github", "account", "history", "committee", "forge"),
          row("store"),
          row("queue", "store"),
          row("metrics", "forge", "queue"),
          row("mail", "history", "settings"),
          row("webhook", "queue"),
          row("ledger", "core", "forge", "store", "markdown", "policyfile", "roster"),
          row("policytest", "core", "markdown", "roster", "policyfile", "yaml"),
          row(
              "worker",
              "all",
              "-webhook",
              "-web",
              "-status",
              "-calendar",
              "-trial",
              "-doctor",
              "-starter",
              "-standin",
              "-sandbox",
              "-cli",
              "-root"),
          row("audit", "core", "ledger", "store"),
          row("trial", "core", "forge", "ledger", "worker", "audit"),
          row("web", "metrics", "queue", "store"),
          row("pages", "web"),
          row("status", "forge", "merge", "pages", "queue", "report", "store", "web"),
          row("calendar", "report", "store", "web"),
          row("setup", "github", "pages", "policyfile", "settings", "web", "yaml"),
          row("settings", "policy"),
          row(
              "doctor",
              "core",
              "forge",
              "markdown",
              "roster",
              "policyfile",
              "store",
              "ledger",
              "worker",
              "audit",
              "settings",
              "setup"),
          row("starter", "core", "forge", "markdown", "roster", "yaml", "policyfile", "worker"),
          row("standin"),
          row(
              "sandbox",
              "account",
              "committee",
              "policy",
              "markdown",
              "roster",
              "policyfile",
              "web",
              "pages",
              "standin"),
          row("cli", "all"),
          row("root", "all"));

  /// Who speaks HTTP as a server.
  private static final Set<String> SERVERS =
      Set.of(
          "webhook",
          "web",
          "pages",
          "setup",
          "status",
          "calendar",
          "standin",
          "sandbox",
          "cli",
          ROOT);

  /// Outside technologies, by package prefix, and the only packages of ours that may use them. What
  /// is not here is free for the whole shell; the core has a list of its own, [#CORE_USES].
  private static final Map<String, Set<String>> TECHNOLOGIES =
      Map.ofEntries(
          Map.entry("org.commonmark", Set.of("markdown")),
          Map.entry("org.snakeyaml", Set.of("yaml")),
          Map.entry("org.kohsuke", Set.of("github")),
          Map.entry("java.net.http", Set.of("github", "doctor", "standin")),
          Map.entry("graphql", Set.of("standin")),
          Map.entry("io.prometheus", Set.of("metrics")),
          Map.entry("jakarta.mail", Set.of("mail")),
          Map.entry("org.eclipse.angus", Set.of("mail")),
          Map.entry("java.sql", Set.of("store", "queue")),
          Map.entry("javax.sql", Set.of("store", "queue")),
          Map.entry("org.sqlite", Set.of("store", "queue")),
          Map.entry("org.postgresql", Set.of("store")),
          Map.entry("com.zaxxer.hikari", Set.of("store", "queue")),
          Map.entry("org.flywaydb", Set.of("store", "queue")),
          Map.entry("io.javalin", SERVERS),
          Map.entry("jakarta.servlet", SERVERS),
          Map.entry("org.eclipse.jetty", SERVERS),
          Map.entry("gg.jte", Set.of("pages")),
          Map.entry("biweekly", Set.of("calendar")),
          Map.entry("picocli", Set.of("cli", ROOT)));

  /// The packages outside ours the core may use; exactly these, not those inside them.
  private static final Set<String> CORE_USES =
      Set.of(
          "java.lang",
          // what the compiler itself puts behind lambdas, records, switches and annotations
          "java.lang.annotation",
          "java.lang.invoke",
          "java.lang.runtime",
          "java.text",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "org.jspecify.annotations");

  /// What those packages hold of clocks, chance, threads and input: not for the core.
  private static final Set<String> CORE_NEVER_USES =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer");

  /// Calls that read a clock, chance or the machine's settings.
  private static final Set<String> CORE_NEVER_CALLS =
      Set.of("now", "systemDefault", "randomUUID", "random", "getDefault");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages(ArchitectureTest.class.getPackageName());

  @Test
  void everyPackageStandsInTheTable() {
    assertThat(found(type -> ARROWS.containsKey(room(type)) ? Stream.of() : Stream.of(at(type))))
        .as("classes in packages without a row in the table of arrows")
        .isEmpty();
  }

  @Test
  void packagesUseOnlyWhatStandsInTheirRow() {
    assertThat(
            found(
                type ->
                    uses(type)
                        .filter(ArchitectureTest::isOurs)
                        .filter(used -> !room(used).equals(room(type)))
                        .filter(
                            used -> !ARROWS.getOrDefault(room(type), Set.of()).contains(room(used)))
                        .map(used -> at(type) + " uses " + at(used))))
        .as("arrows that do not stand in the table")
        .isEmpty();
  }

  @Test
  void technologiesStayWithTheirOwners() {
    assertThat(
            found(
                type ->
                    uses(type)
                        .filter(used -> !mayUse(room(type), used))
                        .map(used -> at(type) + " uses " + used.getName())))
        .as("technologies used outside the packages they belong to")
        .isEmpty();
  }

  @Test
  void theCoreUsesOnlyTheLanguageItsCollectionsAndTime() {
    assertThat(
            found(
                type ->
                    uses(type)
                        .filter(_ -> CORE.contains(room(type)))
                        .filter(used -> !isOurs(used))
                        .filter(
                            used ->
                                !CORE_USES.contains(used.getPackageName())
                                    || CORE_NEVER_USES.contains(used.getName()))
                        .map(used -> at(type) + " uses " + used.getName())))
        .as("what the core may not use")
        .isEmpty();
  }

  @Test
  void theCoreReadsNoClockChanceOrSetting() {
    assertThat(
            found(
                type ->
                    type.getMethodCallsFromSelf().stream()
                        .filter(_ -> CORE.contains(room(type)))
                        .filter(call -> !isOurs(call.getTargetOwner()))
                        .filter(call -> CORE_NEVER_CALLS.contains(call.getName()))
                        .map(JavaMethodCall::getDescription)))
        .as("calls the core may not make")
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(
            found(
                type -> {
                  JavaPackage holder = type.getPackage();
                  return holder.isAnnotatedWith(NullMarked.class)
                      ? Stream.of()
                      : Stream.of(holder.getName());
                }))
        .as("packages without a package-info.java that says @NullMarked")
        .isEmpty();
  }

  @Test
  void theTableHoldsNoCircle() {
    Map<String, Set<String>> open = new HashMap<>(ARROWS);
    boolean shrinks = true;
    while (shrinks) {
      Set<String> closed = new HashSet<>();
      open.forEach(
          (room, uses) -> {
            if (uses.stream().noneMatch(used -> !used.equals(room) && open.containsKey(used))) {
              closed.add(room);
            }
          });
      shrinks = open.keySet().removeAll(closed);
    }
    // The command line and the root package may use each other.
    assertThat(open.keySet()).isSubsetOf("cli", ROOT);
  }

  private interface Finder {
    Stream<String> in(JavaClass type);
  }

  private static Set<String> found(Finder finder) {
    return CLASSES.stream().flatMap(finder::in).collect(toCollection(TreeSet::new));
  }

  /// Every class `type` uses, arrays as what they hold.
  private static Stream<JavaClass> uses(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(used -> !used.isPrimitive());
  }

  private static boolean mayUse(String room, JavaClass used) {
    return TECHNOLOGIES.entrySet().stream()
        .filter(technology -> lies(used, technology.getKey()))
        .allMatch(technology -> technology.getValue().contains(room));
  }

  private static boolean isOurs(JavaClass type) {
    return lies(type, ArchitectureTest.class.getPackageName());
  }

  private static boolean lies(JavaClass type, String inside) {
    return (type.getPackageName() + ".").startsWith(inside + ".");
  }

  /// The package's name below ours, as it stands in the table.
  private static String room(JavaClass type) {
    String ours = ArchitectureTest.class.getPackageName();
    return type.getPackageName().equals(ours)
        ? ROOT
        : type.getPackageName().substring(ours.length() + 1);
  }

  private static String at(JavaClass type) {
    return type.getName().substring(ArchitectureTest.class.getPackageName().length() + 1);
  }

  private record Row(String room, List<String> uses) {}

  private static Row row(String room, String... uses) {
    return new Row(name(room), List.of(uses));
  }

  private static String name(String room) {
    return room.equals("root") ? ROOT : room;
  }

  /// Reads `core` and `all` in a row as what they stand for, and a name after `-` as an exception.
  private static Map<String, Set<String>> table(Row... rows) {
    Set<String> all = new HashSet<>(Arrays.stream(rows).map(Row::room).toList());
    Map<String, Set<String>> arrows = new HashMap<>();
    for (Row row : rows) {
      Set<String> uses = new HashSet<>();
      for (String use : row.uses()) {
        switch (use) {
          case "core" -> uses.addAll(CORE);
          case "all" -> uses.addAll(all);
          default -> {
            if (use.startsWith("-")) {
              uses.remove(name(use.substring(1)));
            } else {
              uses.add(use);
            }
          }
        }
      }
      assertThat(all).as("row %s", row.room()).containsAll(uses);
      arrows.put(row.room(), Set.copyOf(uses));
    }
    return Map.copyOf(arrows);
  }
}
