package dev.quorate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The commits of config and rosters in force (R8.4).
final class ProvenanceSection {
  private static final int SHORT_SHA = 12;

  private ProvenanceSection() {}

  static Section of(Provenance provenance) {
    List<String> lines = new ArrayList<>();
    provenance.config().forEach(source -> lines.add(line("config", source)));
    provenance.rosters().forEach(source -> lines.add(line("roster", source)));
    return new Section("Rules and roster in force", lines);
  }

  private static String line(String what, Provenance.Source source) {
    Optional<String> version =
        source
            .commit()
            .map(sha -> Markdown.name(sha.substring(0, Math.min(SHORT_SHA, sha.length()))));
    String at =
        version
            .map(sha -> " at " + Markdown.link(sha, source.url()).orElse(sha))
            .orElse(", as GitHub has it now");
    return "- " + what + " " + Markdown.name(source.name()) + at;
  }
}
