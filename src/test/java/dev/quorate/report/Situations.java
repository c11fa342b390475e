package dev.quorate.report;

import static dev.quorate.history.CheckState.FAILED;
import static dev.quorate.history.CheckState.PENDING;
import static dev.quorate.history.CheckState.SUCCEEDED;
import static dev.quorate.history.Reaction.THUMBS_DOWN;
import static dev.quorate.history.Reaction.THUMBS_UP;
import static dev.quorate.history.ReviewState.APPROVED;
import static dev.quorate.history.ReviewState.CHANGES_REQUESTED;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Term;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Alternative;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The situations whose texts are kept as golden files.
final class Situations {
  private static final Map<String, Verdict> ALL = new LinkedHashMap<>();
  private static final Map<String, Verdict> LATER = new LinkedHashMap<>();

  private Situations() {}

  static Map<String, Verdict> all() {
    return ALL;
  }

  static Verdict get(String name) {
    return ALL.get(name);
  }

  /// The same, half a minute later, when nothing has happened.
  static Verdict later(String name) {
    return LATER.get(name);
  }

  /// Merge groups, by the situations of their pull requests (R11.1).
  static Map<String, List<GroupMember>> groups() {
    Map<String, List<GroupMember>> groups = new LinkedHashMap<>();
    groups.put("passes", List.of(member(7, "pass"), member(8, "errata")));
    groups.put("one-fails", List.of(member(7, "pass"), member(8, "objections"), unknown(9)));
    groups.put(
        "many-fail",
        List.of(
            member(7, "waiting"),
            member(8, "only-time"),
            member(9, "error-config"),
            member(10, "draft"),
            new GroupMember(11, pull(11), Optional.of(new Verdict.NoVerdict())),
            member(12, "pass")));
    groups.put("not-known", List.of(member(7, "pass"), unknown(8)));
    groups.put("hostile", List.of(member(7, "hostile")));
    return groups;
  }

  static List<GroupMember> group(String name) {
    return groups().getOrDefault(name, List.of());
  }

  private static GroupMember member(int number, String situation) {
    return new GroupMember(number, pull(number), Optional.of(get(situation)));
  }

  private static GroupMember unknown(int number) {
    return new GroupMember(number, pull(number), Optional.empty());
  }

  private static String pull(int number) {
    return "https://github.com/finops/focus/pull/" + number;
  }

  private static void put(String name, Story story, String at) {
    ALL.put(name, story.judge(at));
    LATER.put(name, story.judge(at + "29s"));
  }

  static {
    put("new", Story.of("alice", "bob", "carol", "dave"), "1m");
    put("waiting", Story.ordinary().at("3h").by("alice").review(APPROVED, "Fine."), "4h");
    put(
        "only-time",
        Story.ordinary().at("3h").by("alice").comment("/approve").by("bob").react(THUMBS_UP),
        "4h");
    put(
        "pass",
        Story.ordinary().at("3h").by("alice").comment("/approve").by("bob").react(THUMBS_UP),
        "72h");
    put(
        "objections",
        Story.ordinary()
            .at("3h")
            .by("alice")
            .comment("/object The new column breaks the join of section 4.2, see #12 and @zoe.")
            .at("4h")
            .by("bob")
            .review(CHANGES_REQUESTED, "Please name the unit.\n\nAnd the time zone.")
            .at("5h")
            .by("mallory")
            .comment("/object I do not like it")
            .by("carol")
            .comment("/approve")
            .react(THUMBS_DOWN),
        "6h");
    put(
        "objections-tampered",
        Story.ordinary()
            .at("3h")
            .by("alice")
            .comment("/object The new column breaks the join")
            .at("4h30m")
            .by("zoe")
            .delete()
            .at("5h")
            .by("bob")
            .review(CHANGES_REQUESTED, "")
            .at("6h")
            .by("zoe")
            .dismiss(),
        "7h");
    put(
        "objection-of-the-gone",
        Story.ordinary()
            .at("3h")
            .by("alice")
            .comment("/object The new column breaks the join")
            .at("4h")
            .gone("alice")
            .by("zoe")
            .delete(),
        "7h");
    put(
        "hold",
        Story.ordinary()
            .at("3h")
            .by("carol")
            .comment("/hold until the release is out")
            .at("4h")
            .by("alice")
            .comment("/approve")
            .by("bob")
            .comment("/approve"),
        "5h");
    put("draft", Story.ordinary().draft().at("3h").by("alice").comment("/approve"), "5h");
    put(
        "uncounted",
        Story.ordinary()
            .member("erin", new Term(Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31))))
            .at("1h")
            .by("alice")
            .react(THUMBS_UP)
            .by("bob")
            .review(APPROVED, "")
            .at("2h")
            .push()
            .cla(SUCCEEDED)
            .at("3h")
            .by("zoe")
            .comment("/approve")
            .by("mallory")
            .comment("/approve")
            .by("erin")
            .comment("/approve")
            .by(new Account(new UserId(5), new Login("renovate[bot]"), Account.Kind.BOT))
            .review(APPROVED, "")
            .by("carol")
            .react(THUMBS_UP)
            .react(THUMBS_DOWN)
            .at("4h")
            .by("dave")
            .comment("/approve")
            .at("5h")
            .by("mallory")
            .edit("/approve\n\nand more"),
        "6h");
    put(
        "unwatched",
        Story.of("alice", "bob", "carol")
            .unwatched()
            .at("1h")
            .by("alice")
            .comment("/approve")
            .by("bob")
            .react(THUMBS_UP)
            .at("2h")
            .push()
            .cla(SUCCEEDED),
        "3h");
    put(
        "retargeted",
        Story.ordinary().at("1h").by("alice").comment("/approve").at("2h").retarget("release/1.2"),
        "3h");
    put(
        "alternatives",
        Story.ordinary()
            .member("zoe", Term.OPEN)
            .standard(
                Story.way(2, 48),
                Story.way(1, 7 * 24),
                new Alternative(2, Duration.ZERO, Duration.ofDays(9), true))
            .at("3h")
            .by("alice")
            .comment("/approve")
            .at("20h")
            .by("zoe")
            .comment("/approve"),
        "50h");
    put(
        "seats",
        Story.of()
            .seat("alice", "Acme")
            .seat("albert", "Acme")
            .seat("bob", "Globex")
            .seat("carol", "Initech")
            .seat("zoe", "Globex")
            .at("2m")
            .cla(SUCCEEDED)
            .by("carol")
            .comment("/notified https://lists.example.org/g/board/message/77")
            .at("1h")
            .by("alice")
            .comment("/approve")
            .at("2h")
            .by("albert")
            .comment("/approve")
            .by("bob")
            .comment("/approve"),
        "3h");
    put(
        "large-committee",
        Story.of(
            "ann", "ben", "cid", "dan", "eve", "fay", "gus", "hal", "ida", "jim", "kim", "lou",
            "max", "nan", "oz"),
        "1h");
    put("nobody-left", Story.of("alice", "zoe").at("1h").by("alice").comment("/approve"), "2h");
    put("cla-overdue", Story.ordinary().at("1h").push().report("evil-app[bot]", SUCCEEDED), "2h");
    put("cla-failed", Story.ordinary().at("1h").cla(FAILED), "2h");
    put("cla-pending", Story.ordinary().at("1h").cla(PENDING), "2h");
    put("cla-other", Story.of("alice", "bob").claCheck("license/cla", "cla-assistant"), "2h");
    put(
        "governance",
        Story.ordinary()
            .files("TSC.md", "spec/columns.md")
            .at("1h")
            .by("alice")
            .comment("/track errata"),
        "2h");
    put("errata", Story.ordinary().files("meetings/2026-11-19.md"), "2h");
    put(
        "declared-in-progress",
        Story.ordinary().at("1h").by("alice").comment("/track errata"),
        "2h");
    put(
        "declared",
        Story.ordinary()
            .at("1h")
            .by("alice")
            .comment("/track errata")
            .by("bob")
            .comment("/track errata"),
        "2h");
    put(
        "declared-stricter",
        Story.ordinary().at("1h").by("alice").comment("/track governance"),
        "2h");
    put(
        "committers",
        Story.ordinary()
            .excludeCommitters()
            .restartOnPush()
            .commits(Set.of("alice"), true)
            .at("1h")
            .by("alice")
            .comment("/approve"),
        "2h");
    put(
        "error-config",
        Story.of("alice")
            .configProblems(
                ".github/quorate.yml:4: committe: unknown key; did you mean committee?",
                ".github/quorate.yml:9: tracks.errata.wait: `soon` is no duration; write one such"
                    + " as 72h"),
        "1h");
    put(
        "error-roster",
        Story.of("alice")
            .rosterProblem(
                "team finops/focus-tsc: GitHub says no such team, or the bot may not read it"),
        "1h");
    put("error-too-large", Story.of("alice", "bob").fileCount(3120), "1h");
    put(
        "hostile",
        Story.of("alice", "@everyone", "<b>bob</b>")
            .committee("<img src=x onerror=alert(1)> **TSC** @finops/tsc")
            .board("[Board](javascript:alert(1)) | x")
            .claCheck("`CLA`|@all", "evil`app")
            .files("a\u202Egnp.md")
            .at("1h")
            .by("alice")
            .comment(
                "/object <script>alert(1)</script> @zoe [click](https://evil.example)"
                    + " https://evil.example www.evil.example fixes #12 deadbeefcafe :tada:"
                    + " **bold** `code``x` | cell | \u202Egnihtemos\u0000 $x^2$ finops/focus#3"
                    + " &lt;b&gt; ![i](http://x.example/i.png)",
                Optional.of("javascript:alert(1)"))
            .by("alice")
            .comment("/hold # not a heading\nsecond line")
            .comment("/notified <https://evil.example> mail root@evil.example")
            .at("2h")
            .by("deadbeef")
            .comment("/approve"),
        "3h");
  }
}
