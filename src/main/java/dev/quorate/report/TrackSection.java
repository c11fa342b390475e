package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.history.ChangedFile;
import dev.quorate.merge.DeclaredTrack;
import dev.quorate.merge.DeclaredTrack.LaxerTrack;
import dev.quorate.merge.Judgement;
import dev.quorate.policy.Policy;
import dev.quorate.policy.ProtectedPaths;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The track in force, why, and the declarations in progress (R5).
final class TrackSection {
  private final Judgement judgement;
  private final DeclaredTrack declared;
  private final Policy policy;

  private TrackSection(Judgement judgement) {
    this.judgement = judgement;
    this.declared = judgement.track();
    this.policy = judgement.situation().policy();
  }

  static Section of(Judgement judgement) {
    return new Section("Track", new TrackSection(judgement).lines());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    String track = name(declared.track());
    String paths = name(declared.paths().track());
    if (declared.track().name().equals(declared.paths().track().name())) {
      lines.add("- %s, by the changed files: %s".formatted(track, byPaths()));
    } else {
      lines.add(
          "- %s, declared by %s; the changed files say %s"
              .formatted(track, Names.and(declarers()), paths));
    }
    declared.laxer().stream()
        .filter(laxer -> !laxer.track().name().equals(declared.track().name()))
        .forEach(laxer -> lines.add("- " + inProgress(laxer)));
    return lines;
  }

  private String byPaths() {
    List<String> paths =
        judgement.situation().head().files().stream()
            .map(ChangedFile::paths)
            .flatMap(List::stream)
            .toList();
    Track track = declared.paths().track();
    if (paths.isEmpty()) {
      return "no file is changed";
    }
    ProtectedPaths alwaysGovernance = ProtectedPaths.of(policy);
    Optional<String> ruling = paths.stream().filter(alwaysGovernance::contain).sorted().findFirst();
    if (ruling.isPresent() && track.name().equals(TrackName.GOVERNANCE)) {
      return Markdown.name(ruling.get()) + " is part of the committee's own rules or roster";
    }
    if (track.only()) {
      return "all of them belong to it";
    }
    return paths.stream()
        .filter(track.paths()::match)
        .sorted()
        .findFirst()
        .map(path -> Markdown.name(path) + " belongs to it")
        .orElse("none of them belongs to another track");
  }

  private List<Login> declarers() {
    TrackName name = declared.track().name();
    return declared.laxer().stream()
        .filter(laxer -> laxer.track().name().equals(name))
        .findFirst()
        .map(LaxerTrack::declarers)
        .orElseGet(
            () ->
                judgement.situation().proceedings().declarations().standing().stream()
                    .filter(declaration -> declaration.track().equals(name))
                    .map(Declaration::by)
                    .map(People.of(judgement)::now)
                    .toList());
  }

  private String inProgress(LaxerTrack laxer) {
    int needed = laxer.track().declaredBy();
    int given = laxer.declarers().size();
    String track = name(laxer.track());
    String by = laxer.declarers().isEmpty() ? "" : " (" + Names.and(laxer.declarers()) + ")";
    String count = "%d of %d declared %s%s".formatted(given, needed, track, by);
    if (!laxer.allowed()) {
      return count + ", which the changed files do not allow";
    }
    return laxer.inEffect()
        ? count + ", but a stricter declaration is in force"
        : "%s: %d more needed, by members other than the author commenting %s"
            .formatted(
                count, needed - given, Markdown.name("/track " + laxer.track().name().value()));
  }

  private static String name(Track track) {
    return Markdown.name(track.name().value());
  }
}
