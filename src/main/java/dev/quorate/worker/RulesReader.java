package dev.quorate.worker;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.RulesLedger;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.roster.RosterReader;
import dev.quorate.roster.RosterVersion;
import dev.quorate.store.LedgerSubject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads a repository's rules and committee as they stand, and keeps each new version. They come
/// from the default branch alone, never from a pull request (R1.6, R8.7).
final class RulesReader {
  private final BaseFiles files;
  private final ConfigLook config;
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
    this.config = new ConfigLook(files);
    this.ledger = ledger;
  }

  /// @param commit the newest commit of the default branch
  Rules read(RepositoryAddress address, String commit, Instant at) {
    Repository repository = repositories.computeIfAbsent(address.id(), id -> new Repository());
    synchronized (repository) {
      LedgerSubject subject = LedgerSubject.repository(address.id());
      long last = ledger.last(subject);
      RulesRecord record =
          repository
              .record
              .filter(known -> known.last() == last)
              .orElseGet(() -> ledger.read(subject));
      Unanswered unanswered = new Unanswered();
      PolicySeen seen = policy(new Place(address, commit, at), record.policy(), unanswered);
      if (seen.file().isPresent() || record.policy().isPresent()) {
        record = ledger.keep(subject, record, seen);
        repository.record = Optional.of(record); // also if the roster has to be waited for
      }
      Optional<Policy> policy = record.surroundings().policyAt(Instant.MAX);
      ForgeRoster facts = new ForgeRoster(files, address, commit, unanswered);
      if (policy.isPresent()) {
        RosterVersion version = RosterReader.read(policy.get().sources(), facts, record.book());
        record = ledger.keep(subject, record, at, commit, version);
      }
      repository.record = Optional.of(record);
      return new Rules(record, unanswered.isAny());
    }
  }

  /// While GitHub does not answer, a config that was there before cannot be read (R8.7). Where none
  /// has been seen nobody knows whether there is one, and nothing may be decided.
  private PolicySeen policy(Place place, Optional<PolicySeen> before, Unanswered unanswered) {
    try {
      return config.read(place, unanswered);
    } catch (ForgeException e) {
      String file =
          before
              .flatMap(PolicySeen::file)
              .filter(_ -> !ConfigLook.isToWait(e))
              .orElseThrow(() -> e);
      return place.seen(file, new Reading.Unusable<>(unanswered.note()), Map.of());
    }
  }
}
