package dev.quorate.cli;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.Term;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.Committers;
import dev.quorate.history.Content;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.history.Words;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.RulesLedger;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.markdown.CommentReader;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterVersion;
import dev.quorate.store.Database;
import dev.quorate.store.DatabaseKind;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A database in which the bot has kept one pull request, acme/spec#42, and what commands say of
/// it.
///
/// Opened at noon, approved by alice (1 h) and bob (2 h) and by dave, who is no member (3 h); from
/// 10 h on the config wants three approvals.
final class KeptLedger {
  static final Instant OPENED = Instant.parse("2026-01-05T12:00:00Z");
  static final LedgerSubject REPOSITORY = LedgerSubject.repository(7);
  static final LedgerSubject PULL = new LedgerSubject(7, 42);
  private static final String HOSTILE = "/approve\u001b[2J\u202e\nplease \\o/";
  private static final String CONFIG =
      "committee: {members: {users: [alice, bob, carol]}}\ncla: off\nboard: off\n";

  private final DatabaseKind kind;
  private final String url;

  /// What a command said.
  record Said(int exit, String out, String err) {}

  private KeptLedger(DatabaseKind kind, String url) {
    this.kind = kind;
    this.url = url;
  }

  static KeptLedger in(Path folder) {
    return in(DatabaseKind.SQLITE, folder);
  }

  static KeptLedger in(DatabaseKind kind, Path folder) {
    KeptLedger kept = new KeptLedger(kind, kind.newDatabase(folder));
    try (Database database = kept.open()) {
      keep(new Ledger(database, InstantSource.fixed(at(3))));
    }
    return kept;
  }

  private static void keep(Ledger ledger) {
    RulesLedger rules = new RulesLedger(ledger);
    RulesRecord first = rules.keep(REPOSITORY, RulesRecord.EMPTY, policy(OPENED, CONFIG));
    Committee committee =
        new Committee(List.of(entry("alice", 1), entry("bob", 2), entry("carol", 3)), List.of());
    RosterVersion roster = new RosterVersion(committee, LoginBook.EMPTY);
    RulesRecord second = rules.keep(REPOSITORY, first, OPENED, "c0ffee", roster);
    rules.keep(REPOSITORY, second, policy(at(10), CONFIG + "tracks: {standard: {approvals: 3}}\n"));
    PullLedger pulls = new PullLedger(ledger);
    pulls.appendEvents(
        PULL,
        List.of(
            new Event.Opened(
                OPENED, person("zoe", 9), new Branch("main"), false, Optional.of(head())),
            new Event.Reviewed(
                at(1),
                new RemarkId("review:1"),
                person("alice", 1),
                ReviewState.APPROVED,
                Words.NONE,
                Optional.of(new HeadSha("abc")),
                Optional.empty()),
            commented(2, "comment:2", person("bob", 2), "/approve"),
            commented(3, "comment:3", person("dave", 4), "/approve"),
            commented(3, "comment:4", person("mallory", 5), HOSTILE)));
    pulls.appendAnswers(PULL, List.of("comment:2 2026-01-05T14:00:00Z /approve"));
    pulls.appendDecision(
        PULL, new DecisionNote("abc", "waiting", List.of("wait"), Optional.of(at(72))));
  }

  private static PolicySeen policy(Instant at, String text) {
    return new PolicySeen(
        at,
        "acme/spec",
        "c0ffee",
        Optional.of(".github/quorate.yml"),
        Optional.of(text),
        "",
        Map.of());
  }

  private static Event commented(int hours, String id, Account by, String text) {
    return new Event.Commented(
        at(hours), new RemarkId(id), by, CommentReader.read(text), Optional.empty());
  }

  private static Head head() {
    return new Head(
        new HeadSha("abc"),
        new Content("f1"),
        List.of(ChangedFile.at("spec/a.md")),
        1,
        new Committers(Set.of(new UserId(9)), false));
  }

  private static Entry entry(String login, long id) {
    return new Entry(new UserId(id), new Login(login), Optional.empty(), Term.OPEN);
  }

  private static Account person(String login, long id) {
    return new Account(new UserId(id), new Login(login), Account.Kind.PERSON);
  }

  static Instant at(int hours) {
    return OPENED.plus(Duration.ofHours(hours));
  }

  /// Opens it as the bot does.
  Database open() {
    return kind.open(url);
  }

  /// Runs `quorate` on it.
  Said ask(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> environment = Map.of("DATABASE_URL", url);
    int exit =
        QuorateCommand.run("dev", environment, new PrintWriter(out), new PrintWriter(err), args);
    return new Said(exit, out.toString(), err.toString());
  }

  private List<String> triggers() {
    return switch (kind) {
      case SQLITE ->
          List.of("ledger_refuses_update", "ledger_refuses_delete", "ledger_refuses_replacement");
      case POSTGRESQL ->
          List.of("ledger_refuses_update ON ledger", "ledger_refuses_delete ON ledger");
    };
  }

  /// Changes the database behind the bot's back, the ledger's triggers out of the way.
  void tamper(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String trigger : triggers()) {
        statement.execute("DROP TRIGGER " + trigger);
      }
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
