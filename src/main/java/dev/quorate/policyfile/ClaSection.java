package dev.quorate.policyfile;

import dev.quorate.policy.ClaRules;
import dev.quorate.yaml.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The config's `cla` (R6), or `cla: off`.
final class ClaSection {
  private static final List<String> KEYS = List.of("check", "app", "patience");
  private static final String EASY_CLA = "EasyCLA";
  private static final String EASY_CLA_APP = "linux-foundation-easycla";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private ClaSection() {}

  static Optional<ClaRules> read(Optional<Value> value) {
    if (value.filter(Value::isOff).isPresent()) {
      return Optional.empty();
    }
    Optional<Section> section = value.flatMap(ClaSection::section);
    String check =
        section
            .flatMap(keys -> keys.find("check"))
            .flatMap(name -> name.findText(EASY_CLA))
            .orElse(EASY_CLA);
    Optional<String> app = section.flatMap(keys -> keys.find("app")).flatMap(ClaSection::slug);
    Duration patience =
        section
            .flatMap(keys -> keys.find("patience"))
            .flatMap(Value::findDuration)
            .orElse(PATIENCE);
    return Optional.of(new ClaRules(check, app.or(() -> knownApp(check)), patience));
  }

  private static Optional<Section> section(Value value) {
    return value.node() instanceof Node.Mapping
        ? value.findSection(KEYS)
        : value.wrong("off, or a map such as {check: " + EASY_CLA + "}");
  }

  /// Any app may report another check than EasyCLA's, unless the config names one (R6.2).
  private static Optional<String> knownApp(String check) {
    return check.equals(EASY_CLA) ? Optional.of(EASY_CLA_APP) : Optional.empty();
  }

  private static Optional<String> slug(Value value) {
    return value
        .findText(EASY_CLA_APP)
        .flatMap(
            text ->
                SLUG.matcher(text).matches()
                    ? Optional.of(text)
                    : value.refuse(
                        Value.quoted(text)
                            + " is no app; write its slug as in its address, such as "
                            + EASY_CLA_APP));
  }
}
