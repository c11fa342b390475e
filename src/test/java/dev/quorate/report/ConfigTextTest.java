package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.Seat;
import dev.quorate.committee.Term;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.report.ConfigText.Advice;
import dev.quorate.report.ConfigText.Remark;
import dev.quorate.report.ProposedChange.Flaw;
import dev.quorate.report.ProposedChange.Spot;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The words of the check on a pull request that edits the rules.
class ConfigTextTest {
  private static final String OURS = "https://github.com/finops/focus/";
  private static final Spot LINE_4 = new Spot(PolicyFile.PATH, 4);
  private static final Spot TEST = new Spot(".github/quorate-tests/rules.yml", 12);

  private static Advice advice(ProposedChange proposed) {
    return ConfigText.of(proposed, GoldenTest.LINKS);
  }

  private static void golden(String name, ProposedChange proposed) throws IOException {
    CheckRunText text = advice(proposed).text();
    assertThat(text.title()).doesNotContain("\n");
    Golden.check("config-" + name, "# " + text.title() + "\n\n" + text.summary());
  }

  private static Policy policy(String tracks) {
    String text = "{committee: {members: {team: finops/focus-tsc}}, tracks: %s}".formatted(tracks);
    return ((PolicyReading.Valid) PolicyFile.read(text, _ -> new Fetched.Absent())).policy();
  }

  private static Entry member(long id, String login, Term term) {
    Optional<Seat> seat = Optional.of(new Seat("Acme"));
    return new Entry(new UserId(id), new Login(login), seat, term);
  }

  private static ProposedChange change(List<ProposedChange.Test> tests) {
    Term until = new Term(Optional.empty(), Optional.of(LocalDate.of(2027, 1, 31)));
    Committee before =
        new Committee(
            List.of(
                member(1, "alice", Term.OPEN),
                member(2, "bob", Term.OPEN),
                member(3, "carol", Term.OPEN)),
            List.of());
    Committee after =
        new Committee(
            List.of(
                member(1, "alice", Term.OPEN),
                member(2, "bob", until),
                member(4, "dave", Term.OPEN)),
            List.of());
    List<ProposedChange.Pull> pulls =
        List.of(
            new ProposedChange.Pull(
                12, OURS + "pull/12", Situations.get("waiting"), Situations.get("pass")),
            new ProposedChange.Pull(
                14, OURS + "pull/14", Situations.get("pass"), Situations.get("only-time")),
            new ProposedChange.Pull(
                15, OURS + "pull/15", Situations.get("waiting"), Situations.get("only-time")));
    return new ProposedChange(
        Story.instant("6h"),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(
            new ProposedChange.Rules(
                policy("{}"),
                policy(
                    "{standard: {approvals: 1}, governance: {wait: 21d}, errata: {only: false}}"))),
        Optional.of(new ProposedChange.Committees(before, after)),
        Optional.of(new ProposedChange.Pulls(pulls, 3)),
        tests);
  }

  @Test
  void ofAChange() throws IOException {
    ProposedChange change = change(List.of(new ProposedChange.Test("two", TEST, List.of())));
    assertThat(advice(change).good()).isTrue();
    golden("change", change);
  }

  @Test
  void ofAChangeThatPolicyTestsForbid() throws IOException {
    ProposedChange change =
        change(
            List.of(
                new ProposedChange.Test("one", new Spot(TEST.path(), 1), List.of()),
                new ProposedChange.Test(
                    "two approvals are needed",
                    TEST,
                    List.of("at 71h: outcome: expected waiting, actual pass"))));
    assertThat(advice(change).good()).isFalse();
    assertThat(advice(change).remarks())
        .containsExactly(
            new Remark(
                TEST,
                "Fails: two approvals are needed: at 71h: outcome: expected waiting, actual"
                    + " pass"));
    golden("tests-fail", change);
  }

  private static ProposedChange flawed(List<Flaw> flaws, List<String> unknown) {
    return new ProposedChange(
        Story.instant("6h"),
        flaws,
        List.of(),
        unknown,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void ofMistakes() throws IOException {
    ProposedChange change =
        flawed(
            List.of(
                new Flaw(Optional.of(LINE_4), "tracks.standard.wait: `3 days` is no duration"),
                new Flaw(Optional.empty(), "other/repo:.github/quorate.yml:2: cla: is no map")),
            List.of());
    assertThat(advice(change).remarks()).extracting(Remark::spot).containsExactly(LINE_4);
    golden("mistakes", change);
  }

  @Test
  void ofPolicyTestsThatCannotBeReadBesideACommitteeThatCannotYet() throws IOException {
    ProposedChange change =
        new ProposedChange(
            Story.instant("6h"),
            List.of(),
            List.of(new Flaw(Optional.of(TEST), "it is no text")),
            List.of("the team finops/new: a team that is new here is read only once merged"),
            Optional.of(new ProposedChange.Rules(policy("{}"), policy("{}"))),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(advice(change).good()).isFalse();
    assertThat(advice(change).remarks()).containsExactly(new Remark(TEST, "it is no text"));
    assertThat(advice(change).text().summary()).doesNotContain("no pull request could pass");
    golden("tests-unread", change);
  }

  @Test
  void ofWhatIsNotReadForStrangers() throws IOException {
    golden(
        "unknown",
        flawed(
            List.of(),
            List.of("the team finops/new: a team that is new here is read only once merged")));
  }

  @Test
  void ofMoreMistakesThanGitHubTakes() {
    List<Flaw> flaws =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> new Flaw(Optional.of(new Spot("T.md", i)), "wrong ".repeat(100)))
            .toList();
    Advice advice = advice(flawed(flaws, List.of()));
    assertThat(advice.remarks()).hasSize(50);
    assertThat(advice.text().summary())
        .contains("- And 950 more.")
        .contains("### About this check")
        .doesNotContain("cut here");
  }

  @Provide
  Arbitrary<String> hostile() {
    return new HostileTest().hostile();
  }

  @Property(tries = 300)
  void nothingLivesInIt(@ForAll("hostile") String one, @ForAll("hostile") String other) {
    Spot spot = new Spot(one, 1);
    ProposedChange change =
        new ProposedChange(
            Story.instant("6h"),
            List.of(new Flaw(Optional.of(spot), other), new Flaw(Optional.empty(), one)),
            List.of(new Flaw(Optional.of(spot), one)),
            List.of(other),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new ProposedChange.Test(one, spot, List.of(other, one))));
    assertThat(Rendered.live(advice(change).text().summary(), OURS)).isEmpty();
    assertThat(advice(change).text().title()).doesNotContain("\n");
  }
}
