package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.committee.Roster;
import dev.quorate.committee.TableRef;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RosterReaderPropertyTest {
  private static final TableRef FILE = new TableRef(Optional.empty(), "x", Optional.empty());

  @Property(tries = 500)
  void anyFileIsARosterOrHasAProblem(@ForAll("files") String text) {
    Roster roster = RosterReader.read(text, FILE, Map.of());
    assertThat(roster.rows()).allSatisfy(row -> assertThat(row.name()).isNotBlank());
    assertThat(roster.problems()).allSatisfy(found -> assertThat(found.text()).isNotBlank());
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "| Name | GitHub | Term ends |\n|---|---|---|\n",
            "|",
            "\n",
            "\n\n",
            "# ",
            "Emeriti",
            "@ann",
            "`",
            "\\",
            "[a](https://github.com/b)",
            "<a href=",
            "<br>",
            "2027-03",
            "TBD",
            "-",
            " ",
            "- ",
            "> ",
            "\u00a0",
            "\u0000",
            "\ud800");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(25)
        .map(all -> String.join("", all));
  }
}
