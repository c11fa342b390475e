package dev.quorate.policyfile;

import java.util.List;
import java.util.Optional;

/// The configs that the project brings along for a committee to begin with.
public final class Presets {
  private static final List<String> NAMES =
      List.of("focus-tsc", "ccc-tac", "node-tsc", "apache-lazy-consensus");

  private Presets() {}

  /// All of them, the charter that Quorate was made for first.
  public static List<Preset> list() {
    return NAMES.stream().map(Presets::read).toList();
  }

  /// The preset of that name, if there is one.
  public static Optional<Preset> find(String name) {
    return NAMES.stream().filter(name::equals).map(Presets::read).findFirst();
  }

  private static Preset read(String name) {
    String folder = "/presets/" + name;
    return new Preset(
        name,
        Resource.text(folder + "/quorate.yml"),
        Resource.text(folder + "/tests/" + name + ".yml"));
  }
}
