package dev.quorate.policyfile;

import dev.quorate.account.Login;
import dev.quorate.committee.Sources;
import dev.quorate.policy.VoteUnit;
import dev.quorate.yaml.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The config's `committee`: what it is called, who is on it, and what votes once (R1).
record CommitteeSection(String name, Sources sources, VoteUnit oneVotePer) {
  private static final List<String> KEYS = List.of("name", "members", "logins", "one-vote-per");
  private static final String DEFAULT_NAME = "committee";

  static CommitteeSection read(Optional<Value> value) {
    Optional<Section> section = value.flatMap(given -> given.findSection(KEYS));
    String name =
        section
            .flatMap(keys -> keys.find("name"))
            .flatMap(given -> given.findText("FOCUS TSC"))
            .orElse(DEFAULT_NAME);
    MembersSection members = MembersSection.read(section.flatMap(keys -> keys.find("members")));
    Map<String, Login> logins =
        section.flatMap(keys -> keys.find("logins")).map(CommitteeSection::logins).orElse(Map.of());
    VoteUnit unit =
        section
            .flatMap(keys -> keys.find("one-vote-per"))
            .flatMap(
                given ->
                    given.findWord(
                        Words.of(
                            Map.entry("person", VoteUnit.PERSON),
                            Map.entry("seat", VoteUnit.SEAT))))
            .orElse(VoteUnit.PERSON);
    Sources sources = new Sources(members.users(), members.teams(), members.tables(), logins);
    return new CommitteeSection(name, sources, unit);
  }

  /// Names as the tables have them, less the space around them (R1.8).
  private static Map<String, Login> logins(Value value) {
    Map<String, Login> logins = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    value
        .findNames()
        .ifPresent(
            section -> {
              for (Node.Field field : section.mapping().fields()) {
                String name = field.key().text().strip();
                Optional<Login> login = LoginText.read(section.valueOf(field));
                if (name.isEmpty()) {
                  section.reportAt(field.key(), "this name is blank; write it as the table has it");
                } else if (!seen.add(name)) {
                  section.reportAt(
                      field.key(),
                      "this name is given twice but for the space around it; remove one of them");
                } else {
                  login.ifPresent(known -> logins.put(name, known));
                }
              }
            });
    return logins;
  }
}
