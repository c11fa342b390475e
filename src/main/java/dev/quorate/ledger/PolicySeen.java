package dev.quorate.ledger;

import dev.quorate.policy.PolicyVersion;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A version of a repository's config, as the bot first saw it.
///
/// @param at when
/// @param repository whose config it is, as `OWNER/REPO`
/// @param commit the default branch's commit then
/// @param file what it is called in problems; empty when there is none (R8.7)
/// @param text what it says; empty when it cannot be read
/// @param why why it cannot be read; blank when it can
/// @param extended the files it extends, by `OWNER/REPO`
public record PolicySeen(
    Instant at,
    String repository,
    String commit,
    Optional<String> file,
    Optional<String> text,
    String why,
    Map<String, Extended> extended) {

  /// A file of another repository that the config extends: its text, or why there is none.
  public record Extended(Optional<String> text, String why) {
    /// As the config was read with it.
    public Fetched fetched() {
      if (text.isPresent()) {
        return new Fetched.Found(text.get());
      }
      return why.isBlank() ? new Fetched.Absent() : new Fetched.Unreachable(why);
    }

    /// What fetching it came to.
    public static Extended of(Fetched fetched) {
      return switch (fetched) {
        case Fetched.Found(String text) -> new Extended(Optional.of(text), "");
        case Fetched.Absent _ -> new Extended(Optional.empty(), "");
        case Fetched.Unreachable(String why) -> new Extended(Optional.empty(), why);
      };
    }
  }

  public PolicySeen {
    extended = Map.copyOf(extended);
  }

  /// Whether both say the same, whenever they were seen.
  public boolean isSame(PolicySeen other) {
    return file.equals(other.file)
        && text.equals(other.text)
        && why.equals(other.why)
        && extended.equals(other.extended);
  }

  /// What the core makes of it.
  public PolicyVersion version() {
    if (file.isEmpty()) {
      return new PolicyVersion.Absent();
    }
    if (text.isEmpty()) {
      return new PolicyVersion.Unreadable(List.of(file.get() + ": " + why));
    }
    ExtendedFiles kept =
        name ->
            Optional.ofNullable(extended.get(name))
                .map(Extended::fetched)
                .orElseGet(() -> new Fetched.Unreachable("it was not read"));
    PolicyVersion read = PolicyFile.read(file.get(), text.get(), kept).version();
    return read.inForce()
        .map(policy -> policy.withSources(policy.sources().within(repository)))
        .<PolicyVersion>map(PolicyVersion.InForce::new)
        .orElse(read);
  }
}
