package dev.quorate.worker;

import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.PolicySeen.Extended;
import dev.quorate.ledger.RulesLedger;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.roster.RosterReader;
import dev.quorate.roster.RosterVersion;
import dev.quorate.store.LedgerSubject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads a repository's rules and committee as they stand, and keeps each new version. They come
/// from the default branch alone, never from a pull request (R1.6, R8.7).
final class RulesReader {
  /// Where an organisation keeps the rules of repositories that have none of their own (R8.7).
  private static final String ORGANISATION_REPOSITORY = ".github";

  private final BaseFiles files;
  private final RulesLedger ledger;
  private final Map<Long, Repository> repositories = new ConcurrentHashMap<>();

  /// The rules at a look.
  ///
  /// @param unanswered whether GitHub did not answer in full, so that they are to be read again
  ///   soon
  record Rules(RulesRecord record, boolean unanswered) {
    boolean isAbsent() {
      return record.policy().flatMap(PolicySeen::file).isEmpty();
    }
  }

  /// One repository's record. Its methods are for one thread at a time.
  private static final class Repository {
    private Optional<RulesRecord> record = Optional.empty();
  }

  RulesReader(BaseFiles files, RulesLedger ledger) {
    this.files = files;
    this.ledger = ledger;
  }

  Rules read(PullSnapshot snapshot, Instant at) {
    RepositoryAddress address = snapshot.repository();
    Repository repository = repositories.computeIfAbsent(address.id(), id -> new Repository());
    synchronized (repository) {
      LedgerSubject subject = LedgerSubject.repository(address.id());
      RulesRecord record = repository.record.orElseGet(() -> ledger.read(subject));
      PolicySeen seen = policy(address, snapshot.defaultBranchCommit(), at);
      if (seen.file().isPresent() || record.policy().isPresent()) {
        record = ledger.keep(subject, record, seen);
      }
      Optional<Policy> policy = record.surroundings().policyAt(Instant.MAX);
      ForgeRoster facts = new ForgeRoster(files, address, snapshot.defaultBranchCommit());
      if (policy.isPresent()) {
        RosterVersion version = RosterReader.read(policy.get().sources(), facts, record.book());
        record = ledger.keep(subject, record, at, snapshot.defaultBranchCommit(), version);
      }
      repository.record = Optional.of(record);
      return new Rules(record, facts.isUnanswered());
    }
  }

  private PolicySeen policy(RepositoryAddress repository, String commit, Instant at) {
    Reading<String> own = files.file(repository, commit, PolicyFile.PATH);
    if (!(own instanceof Reading.Missing<String>)) {
      return policy(repository, commit, at, PolicyFile.PATH, own);
    }
    String organisation = repository.owner() + "/" + ORGANISATION_REPOSITORY;
    Reading<String> theirs =
        files.fileElsewhere(repository.installationId(), organisation, PolicyFile.PATH);
    return policy(repository, commit, at, organisation + ":" + PolicyFile.PATH, theirs);
  }

  private PolicySeen policy(
      RepositoryAddress repository,
      String commit,
      Instant at,
      String file,
      Reading<String> reading) {
    String name = repository.fullName();
    return switch (reading) {
      case Reading.Found<String>(String text) ->
          new PolicySeen(
              at,
              name,
              commit,
              Optional.of(file),
              Optional.of(text),
              "",
              extended(repository, file, text));
      case Reading.Missing<String> _ ->
          new PolicySeen(at, name, commit, Optional.empty(), Optional.empty(), "", Map.of());
      case Reading.Unusable<String>(String why) ->
          new PolicySeen(at, name, commit, Optional.of(file), Optional.empty(), why, Map.of());
    };
  }

  /// The files that the config extends, directly or by one another.
  private Map<String, Extended> extended(RepositoryAddress repository, String file, String text) {
    Map<String, Extended> fetched = new HashMap<>();
    PolicyFile.read(
        file,
        text,
        name -> {
          Fetched other = fetch(repository, name);
          fetched.put(name, Extended.of(other));
          return other;
        });
    return fetched;
  }

  private Fetched fetch(RepositoryAddress repository, String name) {
    return switch (files.fileElsewhere(repository.installationId(), name, PolicyFile.PATH)) {
      case Reading.Found<String>(String text) -> new Fetched.Found(text);
      case Reading.Missing<String> _ -> new Fetched.Absent();
      case Reading.Unusable<String>(String why) -> new Fetched.Unreachable(why);
    };
  }
}
