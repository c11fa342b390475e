package dev.quorate.worker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.Forge;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What rules and rosters are read from, remembered: files of the repository by their commit, and
/// for a few minutes what has no commit that a pull request tells of.
final class BaseFiles {
  /// So long a change elsewhere may go unnoticed when no webhook tells of it.
  private static final Duration MEMORY = Duration.ofMinutes(5);

  private static final long MOST = 10_000;

  private record OwnFile(long repositoryId, String commit, String path) {}

  /// Here and below: `heard` is how often anybody has told news, so that an answer from before,
  /// also one that was still on its way, is not found after.
  private record FileElsewhere(long heard, long installationId, String repository, String path) {}

  private record Team(long heard, long installationId, String name) {}

  private record Person(long heard, long installationId, Login login) {}

  private final Forge forge;
  private final News news;
  private final AtomicLong heard = new AtomicLong();
  private final Cache<OwnFile, Reading<String>> own =
      Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<OwnFile, Reading<List<String>>> folders =
      Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<FileElsewhere, Reading<String>> elsewhere;
  private final Cache<Team, Reading<List<Account>>> teams;
  private final Cache<Person, Reading<Account>> people;

  BaseFiles(Forge forge, News news, InstantSource clock) {
    this.forge = forge;
    this.news = news;
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.elsewhere = brief(ticker);
    this.teams = brief(ticker);
    this.people = brief(ticker);
  }

  private static <K, V> Cache<K, V> brief(Ticker ticker) {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).ticker(ticker).build();
  }

  Reading<String> file(RepositoryAddress repository, String commit, String path) {
    return own.get(
        new OwnFile(repository.id(), commit, path),
        key -> forge.file(repository, Optional.of(commit), path));
  }

  Reading<List<String>> filesIn(RepositoryAddress repository, String commit, String folder) {
    return folders.get(
        new OwnFile(repository.id(), commit, folder),
        key -> forge.filesIn(repository, commit, folder));
  }

  Reading<String> fileElsewhere(long installationId, String repository, String path) {
    return elsewhere.get(
        new FileElsewhere(heard.get(), installationId, repository.toLowerCase(Locale.ROOT), path),
        key -> forge.fileElsewhere(installationId, repository, path));
  }

  Reading<List<Account>> team(long installationId, TeamRef team) {
    return teams.get(
        new Team(heard.get(), installationId, team.toString().toLowerCase(Locale.ROOT)),
        key -> forge.team(installationId, team));
  }

  Reading<Account> account(long installationId, Login login) {
    return people.get(
        new Person(heard.get(), installationId, login),
        key -> forge.account(installationId, login));
  }

  /// A webhook said that something changed: what has no commit is read anew, here and by every
  /// other process.
  void forget() {
    news.tell();
    heed();
  }

  /// Does what [#forget] says, if anybody was told so.
  void heed() {
    heard.set(news.times());
  }
}
