package dev.quorate.policyfile;

import static dev.quorate.policyfile.Configs.COMMITTEE;
import static dev.quorate.policyfile.Configs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each error of a config, in its full words.
class PolicyFileProblemsTest {
  private static final String FILE = ".github/quorate.yml:";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "board: on | board: this is the text \"on\"; write off, or a map such as {name: Governing"
            + " Board}",
        "board: {email: a b@c} | board.email: \"a b@c\" is no e-mail address; write one alone, such"
            + " as board@example.org",
        "board: {emial: b@example.org} | board.emial: there is no such key; the nearest is email"
            + " (keys here: name, email)",
        "board: | board: nothing is given; write off, or a map such as {name: Governing Board}, or"
            + " take it out",
        "check: governance | check: this is the text \"governance\"; write a map of keys",
        "check: {name: \"\"} | check.name: this is blank; write a text, such as governance",
        "check: {name: true} | check.name: this is the boolean true; write a text; quote it if it"
            + " is one",
        "check: {name: [a]} | check.name: this is a list; write a text, such as governance",
        "check: {name: \"a\\tb\"} | check.name: this has a line break or another control character;"
            + " write it in one line",
        "cla: no | cla: this is the text \"no\"; write off, or a map such as {check: EasyCLA}",
        "cla: true | cla: this is the boolean true; write off, or a map such as {check: EasyCLA}",
        "cla: {check: } | cla.check: nothing is given; write a text, such as EasyCLA, or take"
            + " it out",
        "cla: {patience: 10} | cla.patience: \"10\" is no duration; write whole numbers with d, h,"
            + " m or s, such as 72h or 1d12h, of at most 100000d",
        "cla: {app: \"easycla[bot]\"} | cla.app: \"easycla[bot]\" is no app; write its slug as in"
            + " its address, such as linux-foundation-easycla",
        "cla: {App: x} | cla.App: there is no such key; the nearest is app (keys here: check, app,"
            + " patience)",
        "approvals: {by: review} | approvals.by: this is the text \"review\"; write a list, such as"
            + " [review, comment, reaction]",
        "approvals: {by: []} | approvals.by: nobody could approve; write at least one of: review,"
            + " comment, reaction",
        "approvals: {by: [reviews]} | approvals.by[1]: the text \"reviews\" is none of the words"
            + " here; write one of: review, comment, reaction",
        "approvals: {exclude: [bots]} | approvals.exclude[1]: the text \"bots\" is none of the"
            + " words here; write one of: author, committers",
        "approvals: {stale: on-push} | approvals.stale: the text \"on-push\" is none of the words"
            + " here; write one of: on-change, never",
        "approvals: {by: [~]} | approvals.by[1]: nothing is given; write one of: review, comment,"
            + " reaction, or take it out",
        "objections: {by: all} | objections.by: the text \"all\" is none of the words here; write"
            + " one of: committee, write, anyone",
        "objections: committee | objections: this is the text \"committee\"; write a map of keys",
        "clock: {drafts: off} | clock.drafts: the text \"off\" is none of the words here; write one"
            + " of: exclude, count",
        "clock: {restart-on: false} | clock.restart-on: the boolean false is none of the words"
            + " here; write one of: never, push",
        "tracks: [a] | tracks: this is a list; write a map of keys",
        "tracks: {standard: } | tracks.standard: nothing is given; write a map of keys, or take"
            + " it out",
        "tracks: {standard: off} | tracks.standard: this is the text \"off\"; write a map of keys",
        "tracks: {auto: {}} | tracks.auto: a track's name is one word that /track can be followed"
            + " by: not auto, and without space, or a full stop or exclamation mark at its end",
        "tracks: {my track: {}} | tracks.my track: a track's name is one word that /track can be"
            + " followed by: not auto, and without space, or a full stop or exclamation mark at its"
            + " end",
        "tracks: {fast!: {}} | tracks.fast!: a track's name is one word that /track can be followed"
            + " by: not auto, and without space, or a full stop or exclamation mark at its end",
        "tracks: {\"\": {}} | tracks.: a track's name is one word that /track can be followed by:"
            + " not auto, and without space, or a full stop or exclamation mark at its end",
        "tracks: {a: {approvals: -1}} | tracks.a.approvals: -1 is too few; write at least 0",
        "tracks: {a: {approvals: 1.5}} | tracks.a.approvals: this is the number 1.5; write a whole"
            + " number of at least 0, without quotes",
        "tracks: {a: {approvals: \"2\"}} | tracks.a.approvals: this is the text \"2\"; write a"
            + " whole number of at least 0, without quotes",
        "tracks: {a: {approvals: 99999999999}} | tracks.a.approvals: 99999999999 is too many; write"
            + " at most 2147483647",
        "tracks: {a: {wait: 72}} | tracks.a.wait: \"72\" is no duration; write whole numbers with"
            + " d, h, m or s, such as 72h or 1d12h, of at most 100000d",
        "tracks: {a: {wait: -1h}} | tracks.a.wait: \"-1h\" is no duration; write whole numbers with"
            + " d, h, m or s, such as 72h or 1d12h, of at most 100000d",
        "tracks: {a: {wait: {}}} | tracks.a.wait: this is a map; write a text, such as 72h",
        "tracks: {a: {notice: on}} | tracks.a.notice: the text \"on\" is none of the words here;"
            + " write one of: required, off",
        "tracks: {a: {notice: true}} | tracks.a.notice: the boolean true is none of the words here;"
            + " write one of: required, off",
        "tracks: {a: {only: yes}} | tracks.a.only: this is the text \"yes\"; write true or false,"
            + " without quotes",
        "tracks: {a: {only: \"true\"}} | tracks.a.only: this is the text \"true\"; write true or"
            + " false, without quotes",
        "tracks: {a: {paths: \"*.md\"}} | tracks.a.paths: this is the text \"*.md\"; write a list,"
            + " such as [\"TSC.md\", \"governance/**\"]",
        "tracks: {a: {paths: [a, [b]]}} | tracks.a.paths[2]: this is a list; write a text, such as"
            + " \"governance/**\"",
        "tracks: {a: {declared-by: 0}} | tracks.a.declared-by: 0 is too few; write at least 1",
        "tracks: {a: {any: {approvals: 1}}} | tracks.a.any: this is a map; write a list, such as"
            + " [{approvals: 2, wait: 48h}, {approvals: 1, wait: 7d}]",
        "tracks: {a: {any: []}} | tracks.a.any: no alternative is given; write at least one, such"
            + " as [{approvals: 2, wait: 48h}, {approvals: 1, wait: 7d}]",
        "tracks: {a: {any: [1]}} | tracks.a.any[1]: this is the number 1; write a map of keys",
        "tracks: {a: {any: [{}, {notice: off}]}} | tracks.a.any[2].notice: there is no such key;"
            + " the nearest is wait (keys here: approvals, wait, wait-after-approval,"
            + " count-author)",
        "tracks: {a: {any: [{wait-after-approval: no}]}} | tracks.a.any[1].wait-after-approval:"
            + " \"no\" is no duration; write whole numbers with d, h, m or s, such as 72h or 1d12h,"
            + " of at most 100000d",
        "tracks: {a: {any: [{count-author: 1}]}} | tracks.a.any[1].count-author: this is the number"
            + " 1; write true or false, without quotes",
        "tracks: {a: {waits: 1h}} | tracks.a.waits: there is no such key; the nearest is wait (keys"
            + " here: approvals, wait, notice, only, paths, declared-by, any)",
        "extends: acme | extends: \"acme\" is no repository; write OWNER/REPO",
        "extends: [acme/a] | extends: this is a list; write a text, such as OWNER/REPO",
        "extends: https://github.com/acme/a | extends: \"https://github.com/acme/a\" is no"
            + " repository; write OWNER/REPO",
        "extends: acme/a | extends: acme/a has no .github/quorate.yml; add it there or take this"
            + " key out",
        "on: push | on: there is no such key; the nearest is cla (keys here: committee, approvals,"
            + " objections, clock, cla, board, check, tracks, extends)",
      })
  void says(String config, String problem) {
    assertThat(problems(COMMITTEE + config)).containsExactly(FILE + "2: " + problem);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "members: alice | committee.members: this is the text \"alice\"; write a map of keys",
        "members: | committee.members: nothing is given; write a map of keys, or take it out",
        "members: {users: alice} | committee.members.users: this is the text \"alice\"; write a"
            + " list, such as [alice, bob]",
        "members: {users: [\"@alice\"]} | committee.members.users[1]: \"@alice\" is no GitHub"
            + " login; write it without @: letters, digits and hyphens",
        "members: {users: [-alice]} | committee.members.users[1]: \"-alice\" is no GitHub login;"
            + " write it without @: letters, digits and hyphens",
        "members: {users: [true]} | committee.members.users[1]: this is the boolean true; write a"
            + " text; quote it if it is one",
        "members: {users: [{seat: Acme}]} | committee.members.users[1]: there is no login; write"
            + " {login: LOGIN, …}",
        "members: {users: [{login: a, seat: \" \"}]} | committee.members.users[1].seat: this is"
            + " blank; write a text, such as Acme",
        "members: {users: [{login: a, begins: 2027-02-30}]} | committee.members.users[1].begins:"
            + " \"2027-02-30\" is no date; write it as 2027-03-29, 3/29/2027 or 2027-03, or TBD",
        "members: {users: [{login: a, ends: 2027-3-29}]} | committee.members.users[1].ends:"
            + " \"2027-3-29\" is no date; write it as 2027-03-29, 3/29/2027 or 2027-03, or TBD",
        "members: {users: [{login: a, ends: 29/3/2027}]} | committee.members.users[1].ends:"
            + " \"29/3/2027\" is no date; write it as 2027-03-29, 3/29/2027 or 2027-03, or TBD",
        "members: {users: [{login: a, ends: 2027}]} | committee.members.users[1].ends: \"2027\" is"
            + " no date; write it as 2027-03-29, 3/29/2027 or 2027-03, or TBD",
        "members: {users: [{login: a, sit: Acme}]} | committee.members.users[1].sit: there is no"
            + " such key; the nearest is seat (keys here: login, seat, begins, ends)",
        "members: {team: focus-tsc} | committee.members.team: \"focus-tsc\" is no team; write"
            + " ORG/TEAM without @, such as finops/focus-tsc",
        "members: {team: [a/b, c/d/e]} | committee.members.team[2]: \"c/d/e\" is no team; write"
            + " ORG/TEAM without @, such as finops/focus-tsc",
        "members: {team: \"@acme/tsc\"} | committee.members.team: \"@acme/tsc\" is no team; write"
            + " ORG/TEAM without @, such as finops/focus-tsc",
        "members: {table: /TSC.md} | committee.members.table: \"/TSC.md\" is no table; write"
            + " [OWNER/REPO:]PATH[#HEADING] with the path from the repository's root, such as"
            + " TSC.md#tsc-members",
        "members: {table: ./TSC.md} | committee.members.table: \"./TSC.md\" is no table; write"
            + " [OWNER/REPO:]PATH[#HEADING] with the path from the repository's root, such as"
            + " TSC.md#tsc-members",
        "members: {table: \"TSC.md#\"} | committee.members.table: \"TSC.md#\" is no table; write"
            + " [OWNER/REPO:]PATH[#HEADING] with the path from the repository's root, such as"
            + " TSC.md#tsc-members",
        "members: {table: \"TSC.md#TSC members\"} | committee.members.table: \"TSC.md#TSC members\""
            + " is no table; write [OWNER/REPO:]PATH[#HEADING] with the path from the repository's"
            + " root, such as TSC.md#tsc-members",
        "members: {table: \"acme:TSC.md\"} | committee.members.table: \"acme:TSC.md\" is no table;"
            + " write [OWNER/REPO:]PATH[#HEADING] with the path from the repository's root, such as"
            + " TSC.md#tsc-members",
        "members: {table: \"https://github.com/acme/a/TSC.md\"} | committee.members.table:"
            + " \"https://github.com/acme/a/TSC.md\" is no table; write [OWNER/REPO:]PATH[#HEADING]"
            + " with the path from the repository's root, such as TSC.md#tsc-members",
        "members: {teams: [a/b], users: [a]} | committee.members.teams: there is no such key; the"
            + " nearest is team (keys here: users, team, table)",
        "{members: {users: [a]}, logins: [a]} | committee.logins: this is a list; write a map of"
            + " keys",
        "{members: {users: [a]}, logins: {Mike: Mike Fuller}} | committee.logins.Mike: \"Mike"
            + " Fuller\" is no GitHub login; write it without @: letters, digits and hyphens",
        "{members: {users: [a]}, logins: {Mike: a, \" Mike\": b}} | committee.logins. Mike: this"
            + " name is given twice but for the space around it; remove one of them",
        "{members: {users: [a]}, one-vote-per: org} | committee.one-vote-per: the text \"org\" is"
            + " none of the words here; write one of: person, seat",
        "{members: {users: [a]}, name: } | committee.name: nothing is given; write a text, such as"
            + " FOCUS TSC, or take it out",
      })
  void saysOfTheCommittee(String committee, String problem) {
    assertThat(problems("committee:\n  " + committee)).containsExactly(FILE + "2: " + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "~", "---", "\n\n"})
  void saysThatAFileIsEmpty(String text) {
    assertThat(problems(text))
        .containsExactly(
            FILE + "1: the file is empty; write at least committee: {members: {users: [LOGIN]}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check: {}",
        "committee: {}",
        "committee: {members: {}}",
        "committee: {members: {users: [], team: [], table: []}}"
      })
  void saysThatNobodyIsNamed(String text) {
    assertThat(problems(text))
        .containsExactly(
            FILE
                + "1: committee.members: nobody is named; give at least one of users, team and"
                + " table");
  }

  @Test
  void saysAllAtOnceInTheOrderOfTheFile() {
    assertThat(
            problems(
                """
                clocks: {}
                committee:
                  members: {users: [alice]}
                  members: {}
                cla: {wait: 5}
                tracks:
                  standard: {wait: soon, approvals: many}
                """))
        .containsExactly(
            FILE
                + "1: clocks: there is no such key; the nearest is clock (keys here: committee,"
                + " approvals, objections, clock, cla, board, check, tracks, extends)",
            FILE
                + "4: committee.members: this key is given twice, first in line 3; remove one of"
                + " them",
            FILE
                + "5: cla.wait: there is no such key; the nearest is app (keys here: check, app,"
                + " patience)",
            FILE
                + "7: tracks.standard.wait: \"soon\" is no duration; write whole numbers with d, h,"
                + " m or s, such as 72h or 1d12h, of at most 100000d",
            FILE
                + "7: tracks.standard.approvals: this is the text \"many\"; write a whole number of"
                + " at least 0, without quotes");
  }

  @Test
  void saysThatTwoTracksDifferByCaseAlone() {
    assertThat(problems(COMMITTEE + "tracks:\n  docs: {}\n  Docs: {wait: 1}\n  Errata: {}"))
        .containsExactly(
            FILE
                + "4: tracks.Docs: this track differs from \"docs\" in .github/quorate.yml:3 by"
                + " case alone; rename or remove one of them");
    assertThat(problems(COMMITTEE + "tracks:\n  errata: {}\n  Errata: {}")).hasSize(1);
  }

  @Test
  void saysThatAConfigIsOneDocument() {
    assertThat(problems(COMMITTEE + "---\ncla: off\n"))
        .containsExactly(FILE + "2: a config is one YAML document; take out what begins here");
  }

  @Test
  void saysWhereItIsNoYaml() {
    assertThat(problems(COMMITTEE + "cla: {check: [}\n"))
        .containsExactly(
            FILE
                + "2: this is not YAML, at column 15: while parsing a flow node, expected the node"
                + " content, but found '}'");
  }

  @Test
  void saysThatAYamlMergeMergesNothing() {
    assertThat(problems(COMMITTEE + "tracks:\n  a: &a {wait: 1h}\n  b: {<<: *a}\n"))
        .containsExactly(
            FILE + "4: tracks.b.<<: YAML 1.2 merges nothing with \"<<\"; write the keys out");
  }

  @Test
  void countsTheProblemsThatNobodyReads() {
    StringBuilder text = new StringBuilder(COMMITTEE);
    for (int i = 0; i < 3000; i++) {
      text.append("x").append(i).append(": 1\n");
    }

    assertThat(problems(text.toString()))
        .hasSize(1001)
        .last()
        .isEqualTo(FILE + "1002: from here on there are 2000 more problems");
  }
}
