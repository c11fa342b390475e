package dev.quorate.policyfile;

import static dev.quorate.policyfile.Configs.COMMITTEE;
import static dev.quorate.policyfile.Configs.policy;
import static dev.quorate.policyfile.Configs.track;
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
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.policy.VoteUnit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each key of the config means, and what is meant where it is left out.
class PolicyFileTest {
  private static final Set<Channel> ALL = Set.of(Channel.values());

  private static Alternative way(int approvals, Duration wait) {
    return new Alternative(approvals, wait, Duration.ZERO, false);
  }

  private static Track expected(TrackName name, Alternative way, boolean notice, boolean only) {
    return new Track(name, List.of(way), notice, only, new PathPatterns(List.of()), 2);
  }

  @Test
  void aConfigThatNamesTheCommitteeAloneIsTheCharter() {
    ListedUser alice = new ListedUser(new Login("alice"), Optional.empty(), Term.OPEN);

    assertThat(policy(COMMITTEE))
        .isEqualTo(
            new Policy(
                "committee",
                new Sources(List.of(alice), List.of(), List.of(), Map.of()),
                VoteUnit.PERSON,
                new ApprovalRules(ALL, false, true),
                ObjectionRight.COMMITTEE,
                new ClockRules(false, false),
                Optional.of(
                    new ClaRules(
                        "EasyCLA",
                        Optional.of("linux-foundation-easycla"),
                        Duration.ofMinutes(10))),
                Optional.of(new Board("Governing Board", Optional.empty())),
                "governance",
                List.of(
                    expected(TrackName.STANDARD, way(2, Duration.ofDays(3)), true, false),
                    expected(TrackName.GOVERNANCE, way(2, Duration.ofDays(14)), true, false),
                    expected(TrackName.ERRATA, way(0, Duration.ZERO), false, true))));
  }

  @Test
  void readsTheCommittee() {
    Policy policy =
        policy(
            """
            committee:
              name: FOCUS TSC
              members:
                team: [finops/focus-tsc, acme/Board_2]
                table: finops/.github:docs/TSC.md#tsc-members
                users:
                  - alice
                  - {login: bob, seat: Acme, begins: 2026-01-01, ends: 2027-12-31}
                  - {login: carol, begins: 2026-02, ends: 2028-02}
                  - {login: dan, begins: 3/9/2027, ends: 12/31/2027}
                  - {login: eve, begins: TBD, ends:}
                  - {login: 007, begins: "", seat: 3}
                  - helper[bot]
                  - zoe_acme
              logins: {Mike Fuller: mikefuller, " Ann ": ann-1}
              one-vote-per: seat
            """);

    assertThat(policy.committee()).isEqualTo("FOCUS TSC");
    assertThat(policy.oneVotePer()).isEqualTo(VoteUnit.SEAT);
    assertThat(policy.sources().teams())
        .containsExactly(new TeamRef("finops", "focus-tsc"), new TeamRef("acme", "Board_2"));
    assertThat(policy.sources().tables())
        .containsExactly(
            new TableRef(Optional.of("finops/.github"), "docs/TSC.md", Optional.of("tsc-members")));
    assertThat(policy.sources().logins())
        .isEqualTo(Map.of("Mike Fuller", new Login("mikefuller"), "Ann", new Login("ann-1")));
    assertThat(policy.sources().users())
        .containsExactly(
            user("alice", Optional.empty(), Term.OPEN),
            user("bob", Optional.of("Acme"), term("2026-01-01", "2027-12-31")),
            user("carol", Optional.empty(), term("2026-02-01", "2028-02-29")),
            user("dan", Optional.empty(), term("2027-03-09", "2027-12-31")),
            user("eve", Optional.empty(), Term.OPEN),
            user("007", Optional.of("3"), Term.OPEN),
            user("helper[bot]", Optional.empty(), Term.OPEN),
            user("zoe_acme", Optional.empty(), Term.OPEN));
  }

  private static ListedUser user(String login, Optional<String> seat, Term term) {
    return new ListedUser(new Login(login), seat.map(Seat::new), term);
  }

  private static Term term(String begins, String ends) {
    return new Term(Optional.of(LocalDate.parse(begins)), Optional.of(LocalDate.parse(ends)));
  }

  @ParameterizedTest
  @CsvSource({
    "TSC.md, '', TSC.md, ''",
    "docs/TSC.md#members-1, '', docs/TSC.md, members-1",
    "a/b:c.md, a/b, c.md, ''",
    "a-b/.github:x/y z.md#h, a-b/.github, x/y z.md, h"
  })
  void readsTables(String text, String repository, String path, String heading) {
    assertThat(policy("committee: {members: {table: \"" + text + "\"}}").sources().tables())
        .containsExactly(
            new TableRef(
                Optional.of(repository).filter(name -> !name.isEmpty()),
                path,
                Optional.of(heading).filter(slug -> !slug.isEmpty())));
  }

  @Test
  void readsApprovals() {
    assertThat(
            policy(
                    COMMITTEE
                        + "approvals: {by: [comment, review], exclude: [author, committers], stale:"
                        + " never}")
                .approvals())
        .isEqualTo(new ApprovalRules(Set.of(Channel.REVIEW, Channel.COMMENT), true, false));
    assertThat(policy(COMMITTEE + "approvals: {exclude: []}").approvals())
        .isEqualTo(new ApprovalRules(ALL, false, true));
  }

  @ParameterizedTest
  @CsvSource({"committee, COMMITTEE", "write, WRITE", "anyone, ANYONE"})
  void readsObjections(String word, ObjectionRight right) {
    assertThat(policy(COMMITTEE + "objections: {by: " + word + "}").objections()).isEqualTo(right);
  }

  @Test
  void readsTheClock() {
    assertThat(policy(COMMITTEE + "clock: {drafts: count, restart-on: push}").clock())
        .isEqualTo(new ClockRules(true, true));
    assertThat(policy(COMMITTEE + "clock: {drafts: exclude, restart-on: never}").clock())
        .isEqualTo(new ClockRules(false, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{check: EasyCLA} | EasyCLA | linux-foundation-easycla | PT10M",
        "{patience: 1h30m} | EasyCLA | linux-foundation-easycla | PT1H30M",
        "{app: other} | EasyCLA | other | PT10M",
        "{check: DCO} | DCO | | PT10M",
        "{check: easycla} | easycla | | PT10M",
        "{check: DCO, app: dco} | DCO | dco | PT10M",
        "{} | EasyCLA | linux-foundation-easycla | PT10M"
      })
  void readsTheCla(String text, String check, String app, Duration patience) {
    assertThat(policy(COMMITTEE + "cla: " + text).cla())
        .contains(new ClaRules(check, Optional.ofNullable(app), patience));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "'off'", "false", "False"})
  void claAndBoardAndNoticeCanBeOff(String off) {
    Policy policy =
        policy(
            COMMITTEE
                + "cla: %s\nboard: %s\ntracks: {standard: {notice: %s}}".formatted(off, off, off));

    assertThat(policy.cla()).isEmpty();
    assertThat(policy.board()).isEmpty();
    assertThat(track(policy, "standard").notice()).isFalse();
  }

  @Test
  void readsTheBoard() {
    assertThat(policy(COMMITTEE + "board: {name: on, email: b@example.org}").board())
        .contains(new Board("on", Optional.of("b@example.org")));
    assertThat(policy(COMMITTEE + "board: {email: b@example.org}").board())
        .contains(new Board("Governing Board", Optional.of("b@example.org")));
  }

  @Test
  void aNumberIsItsTextWhereATextIsExpected() {
    assertThat(policy(COMMITTEE + "check: {name: 1.10}").check()).isEqualTo("1.10");
    assertThat(policy(COMMITTEE + "check: {name: 007}").check()).isEqualTo("007");
  }

  @Test
  void readsATrack() {
    Track track =
        track(
            policy(
                COMMITTEE
                    + """
                    tracks:
                      docs:
                        approvals: 1
                        wait: 1d12h
                        notice: off
                        only: true
                        paths: ["*.md", 2026, "", "#x"]
                        declared-by: 3
                    """),
            "docs");

    assertThat(track)
        .isEqualTo(
            new Track(
                new TrackName("docs"),
                List.of(way(1, Duration.ofHours(36))),
                false,
                true,
                new PathPatterns(List.of("*.md", "2026", "", "#x")),
                3));
  }

  @Test
  void anAddedTrackIsAsTheBuiltInStandardWhateverTheConfigMakesOfThat() {
    Policy policy =
        policy(
            COMMITTEE
                + "tracks: {standard: {approvals: 5, wait: 1h, notice: off, only: true,"
                + " declared-by: 9}, docs: {}}");

    assertThat(track(policy, "docs"))
        .isEqualTo(expected(new TrackName("docs"), way(2, Duration.ofDays(3)), true, false));
  }

  @Test
  void aBuiltInTrackKeepsWhatIsLeftOut() {
    Policy policy = policy(COMMITTEE + "tracks: {errata: {approvals: 1}, GOVERNANCE: {wait: 7d}}");

    assertThat(policy.tracks())
        .containsExactly(
            expected(TrackName.STANDARD, way(2, Duration.ofDays(3)), true, false),
            expected(TrackName.GOVERNANCE, way(2, Duration.ofDays(7)), true, false),
            expected(TrackName.ERRATA, way(1, Duration.ZERO), false, true));
    assertThat(policy.tracks().get(1).name().value()).isEqualTo("governance");
  }

  @Test
  void tracksStandInOrderTheBuiltInOnesFirst() {
    assertThat(policy(COMMITTEE + "tracks: {b: {}, errata: {}, a: {}}").tracks())
        .extracting(track -> track.name().value())
        .containsExactly("standard", "governance", "errata", "b", "a");
  }

  @Test
  void anAlternativeTakesWhatItLeavesOutFromItsTrack() {
    Track track =
        track(
            policy(
                COMMITTEE
                    + """
                    tracks:
                      standard:
                        approvals: 3
                        any:
                          - {}
                          - {approvals: 0}
                          - {wait: 7d}
                          - {approvals: 2, wait: 0s, wait-after-approval: 168h, count-author: true}
                    """),
            "standard");

    assertThat(track.ways())
        .containsExactly(
            way(3, Duration.ofDays(3)),
            way(0, Duration.ofDays(3)),
            way(3, Duration.ofDays(7)),
            new Alternative(2, Duration.ZERO, Duration.ofDays(7), true));
  }

  @Test
  void aReadingIsAVersionForTheHistory() {
    assertThat(Configs.read(COMMITTEE, Map.of()).version())
        .isEqualTo(new PolicyVersion.InForce(policy(COMMITTEE)));
    assertThat(Configs.read("- a", Map.of()).version())
        .isEqualTo(
            new PolicyVersion.Unreadable(
                List.of(
                    ".github/quorate.yml:1: a config is a map of keys, not a list; begin with"
                        + " committee:")));
  }
}
