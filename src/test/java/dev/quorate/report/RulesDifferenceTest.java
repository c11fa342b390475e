package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Login;
import dev.quorate.committee.ListedUser;
import dev.quorate.committee.Seat;
import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.committee.Term;
import dev.quorate.policy.Alternative;
import dev.quorate.policy.ApprovalRules;
import dev.quorate.policy.Board;
import dev.quorate.policy.Channel;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.ClockRules;
import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.PathPatterns;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.policy.VoteUnit;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.report.RulesDifference.Change;
import dev.quorate.report.RulesDifference.Effect;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What changes between two policies, in words.
class RulesDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "tracks: {standard: {approvals: 1}} # `standard`: approvals 2 → 1 (laxer)",
        "tracks: {standard: {approvals: 3}} # `standard`: approvals 2 → 3 (stricter)",
        "tracks: {governance: {wait: 7d}} # `governance`: wait 14 days → 7 days (laxer)",
        "tracks: {standard: {wait: 0s}} # `standard`: wait 72 hours → none (laxer)",
        "tracks: {errata: {notice: required}} # `errata`: notice off → required (stricter)",
        "tracks: {errata: {declared-by: 1}} # `errata`: declared by 2 → 1 (laxer)",
        "tracks: {errata: {only: false}} # `errata`: also where not every file is its own",
        "tracks: {errata: {paths: [m/]}} # `errata`: path `m/` added (laxer)",
        "tracks: {governance: {paths: [g/]}} # `governance`: path `g/` added (stricter)",
        "tracks: {governance: {paths: ['!g']}} # `governance`: path `!g` added",
        "tracks: {standard: {any: [{wait: 3d}]}} # ''",
        "tracks: {standard: {any: [{wait-after-approval: 1d}]}} # `standard`: wait after the"
            + " approvals none → 24 hours (stricter)",
        "tracks: {standard: {any: [{count-author: true}]}} # `standard`: the author's own approval"
            + " counts (laxer)",
        "tracks: {standard: {any: [{}, {approvals: 1, wait: 7d}]}} # `standard`: either 2"
            + " approvals, open for 72 hours → 2 approvals, open for 72 hours; or 1 approval, open"
            + " for 7 days (laxer)",
        "tracks: {standard: {any: [{wait: 7d}, {approvals: 3}]}} # `standard`: either 2 approvals,"
            + " open for 72 hours → 2 approvals, open for 7 days; or 3 approvals, open for 72 hours"
            + " (stricter)",
        "tracks: {docs: {wait: 0s, notice: off}} # `docs`: added; it needs 2 approvals",
        "approvals: {by: [review]} # approvals: by review, comment and reaction → review"
            + " (stricter)",
        "approvals: {exclude: [committers]} # approvals: committers do not count any more"
            + " (stricter)",
        "approvals: {stale: never} # approvals: one lasts, whatever is pushed after it (laxer)",
        "objections: {by: anyone} # objections: by members → anybody but bots (stricter)",
        "clock: {drafts: count} # clock: time as a draft counts (laxer)",
        "clock: {restart-on: push} # clock: a push that changes the content starts it again"
            + " (stricter)",
        "cla: off # cla: the check `EasyCLA` by the App `linux-foundation-easycla` → off (laxer)",
        "cla: {check: DCO} # cla: the check `EasyCLA` by the App `linux-foundation-easycla` → the"
            + " check `DCO` by any App",
        "cla: {patience: 1h} # cla: patience 10 minutes → 1 hour",
        "board: off # board: notice to the Governing Board → off (laxer)",
        "board: {name: Acme} # board: name Governing Board → Acme",
        "board: {email: b@example.org} # board: e-mail none → `b@example.org`",
        "check: {name: x} # check: name `governance` → `x`",
      })
  void ofAConfigAndTheCharter(String config, String sentence) {
    Policy before = policy("");
    Policy after = policy(config);

    assertThat(sentences(before, after))
        .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{users: [a, b]} # {users: [a, c]} # member `b` removed # member `c` added",
        "{users: [a]} # {users: [{login: a, seat: Acme}]} # member `a` → `a` (for Acme) #",
        "{users: [a, b]} # {users: [b, a]} # members: in another order #",
        "{users: [a], team: o/t} # {users: [a], team: o/u} # team `o/t` removed # team `o/u`"
            + " added",
        "{users: [a], table: T.md} # {users: [A]} # table `T.md` removed #",
      })
  void ofTheMembers(String before, String after, String one, String other) {
    List<String> expected = other == null ? List.of(one) : List.of(one, other);

    assertThat(sentences(members(before), members(after))).isEqualTo(expected);
  }

  @Test
  void aNameThatHasItsOwnArticleKeepsIt() {
    Policy before = policy("board: {name: The Board of Acme}");
    Policy after = policy("board: off");

    assertThat(sentences(before, after))
        .containsExactly("board: notice to The Board of Acme → off (laxer)");
  }

  @Test
  void aWaitOfNothingAfterTheApprovalsIsNone() {
    Policy before = policy("tracks: {standard: {any: [{}]}}");
    Policy after = policy("tracks: {standard: {any: [{wait-after-approval: 0s}]}}");

    assertThat(after).isEqualTo(before);
  }

  @Property
  void equalPoliciesHaveNoneAndOthersHaveOne(
      @ForAll("policies") Policy before, @ForAll("policies") Policy after) {
    assertThat(RulesDifference.between(before, before)).isEmpty();
    assertThat(RulesDifference.between(before, after).isEmpty()).isEqualTo(before.equals(after));
  }

  @Property
  void oneChangeIsFoundAlone(@ForAll("changed") List<Policy> pair) {
    assertThat(RulesDifference.between(pair.getFirst(), pair.getLast()).isEmpty())
        .isEqualTo(pair.getFirst().equals(pair.getLast()));
  }

  @Property
  void whatIsLaxerOneWayIsStricterTheOther(
      @ForAll("policies") Policy before, @ForAll("policies") Policy after) {
    List<Change> there = RulesDifference.between(before, after);
    List<Change> back = RulesDifference.between(after, before);

    assertThat(count(there, Effect.LAXER)).isEqualTo(count(back, Effect.STRICTER));
    assertThat(count(there, Effect.STRICTER)).isEqualTo(count(back, Effect.LAXER));
  }

  private static long count(List<Change> changes, Effect effect) {
    return changes.stream().filter(change -> change.effect() == effect).count();
  }

  private static List<String> sentences(Policy before, Policy after) {
    return RulesDifference.between(before, after).stream()
        .map(RulesDifferenceTest::sentence)
        .toList();
  }

  private static String sentence(Change change) {
    return switch (change.effect()) {
      case LAXER -> change.words() + " (laxer)";
      case STRICTER -> change.words() + " (stricter)";
      case EITHER -> change.words();
    };
  }

  private static Policy members(String members) {
    return read("committee: {members: " + members + "}");
  }

  private static Policy policy(String config) {
    return read("committee: {members: {users: [alice]}}\n" + config);
  }

  private static Policy read(String text) {
    return ((PolicyReading.Valid) PolicyFile.read(text, _ -> new Fetched.Absent())).policy();
  }

  /// Two policies that differ in one part at most.
  @Provide
  Arbitrary<List<Policy>> changed() {
    return Combinators.combine(policies(), policies(), Arbitraries.integers().between(0, 9))
        .as((one, other, part) -> List.of(one, with(one, other, part)));
  }

  private static Policy with(Policy one, Policy other, int part) {
    return new Policy(
        part == 0 ? other.committee() : one.committee(),
        part == 1 ? other.sources() : one.sources(),
        part == 2 ? other.oneVotePer() : one.oneVotePer(),
        part == 3 ? other.approvals() : one.approvals(),
        part == 4 ? other.objections() : one.objections(),
        part == 5 ? other.clock() : one.clock(),
        part == 6 ? other.cla() : one.cla(),
        part == 7 ? other.board() : one.board(),
        part == 8 ? other.check() : one.check(),
        part == 9 ? other.tracks() : one.tracks());
  }

  @Provide
  Arbitrary<Policy> policies() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<ApprovalRules> approvals =
        Combinators.combine(Arbitraries.of(Channel.values()).set().ofMinSize(1), flag, flag)
            .as(ApprovalRules::new);
    Arbitrary<Optional<ClaRules>> cla =
        Combinators.combine(
                Arbitraries.of("EasyCLA", "DCO"), Arbitraries.of("app", "b").optional(), duration())
            .as(ClaRules::new)
            .optional();
    Arbitrary<Optional<Board>> board =
        Combinators.combine(
                Arbitraries.of("Board", "Bored"), Arbitraries.of("a@b.c", "d@e.f").optional())
            .as(Board::new)
            .optional();
    return Combinators.combine(
            Arbitraries.of("TSC", "TAC"),
            Arbitraries.of(ObjectionRight.values()).list().ofMinSize(1).ofMaxSize(2),
            sources(),
            approvals,
            Combinators.combine(flag, flag).as(ClockRules::new),
            cla,
            board,
            tracks())
        .as(
            (name, rights, sources, approval, clock, claRules, boardRules, trackList) ->
                new Policy(
                    name,
                    sources,
                    rights.size() == 2 ? VoteUnit.SEAT : VoteUnit.PERSON,
                    approval,
                    rights.getFirst(),
                    clock,
                    claRules,
                    boardRules,
                    "governance",
                    trackList));
  }

  private static Arbitrary<Duration> duration() {
    return Arbitraries.of(Duration.ZERO, Duration.ofDays(3), Duration.ofDays(14));
  }

  private static Arbitrary<Sources> sources() {
    Arbitrary<Optional<LocalDate>> day =
        Arbitraries.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)).optional();
    Arbitrary<ListedUser> user =
        Combinators.combine(
                Arbitraries.of("alice", "Alice", "bob").map(Login::new),
                Arbitraries.of("Acme", "Other").map(Seat::new).optional(),
                Combinators.combine(day, day).as(Term::new))
            .as(ListedUser::new);
    Arbitrary<Map<String, Login>> logins =
        Arbitraries.maps(Arbitraries.of("Ann", "Ben"), Arbitraries.of("a", "b").map(Login::new))
            .ofMaxSize(2);
    Arbitrary<TableRef> table =
        Arbitraries.of("A.md", "B.md")
            .map(path -> new TableRef(Optional.empty(), path, Optional.empty()));
    return Combinators.combine(
            user.list().ofMaxSize(3),
            Arbitraries.of("t", "u").map(slug -> new TeamRef("o", slug)).list().ofMaxSize(2),
            table.list().ofMaxSize(2),
            logins)
        .as(Sources::new);
  }

  private static Arbitrary<List<Track>> tracks() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<Alternative> way =
        Combinators.combine(Arbitraries.integers().between(0, 2), duration(), duration(), flag)
            .as(Alternative::new);
    Arbitrary<PathPatterns> paths =
        Arbitraries.of("a", "b/", "!c").list().ofMaxSize(3).map(PathPatterns::new);
    Arbitrary<Track> track =
        Combinators.combine(
                way.list().ofMinSize(1).ofMaxSize(2),
                flag,
                flag,
                paths,
                Arbitraries.integers().between(1, 2))
            .as(
                (ways, notice, only, of, by) ->
                    new Track(TrackName.ERRATA, ways, notice, only, of, by));
    Arbitrary<List<String>> added =
        Arbitraries.of(List.of(), List.of("x"), List.of("y", "x"), List.of("x", "y"));
    return Combinators.combine(track.list().ofSize(5), added)
        .as(
            (five, names) ->
                Stream.concat(Stream.of("standard", "governance", "errata"), names.stream())
                    .map(name -> named(five, name))
                    .toList());
  }

  private static Track named(List<Track> tracks, String name) {
    Track track = tracks.get(Set.of("standard", "x").contains(name) ? 0 : name.length() % 5);
    return new Track(
        new TrackName(name),
        track.ways(),
        track.notice(),
        track.only(),
        track.paths(),
        track.declaredBy());
  }
}
