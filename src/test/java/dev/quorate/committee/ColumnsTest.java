package dev.quorate.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A row names the header, and the numbers of the columns for name, login, seat, begin and end; `-`
/// stands for none.
class ColumnsTest {

  @ParameterizedTest(name = "R1.8 {0}")
  @CsvSource({
    // the name
    "Name, 0 - - - -",
    "Affiliation|Name, 1 - 0 - -",
    "Member|Name, 1 - - - -",
    "Member|Representative, 1 - 0 - -",
    "Representative|Name|Member, 1 - 2 - -",
    "GitHub|Member, 1 0 - - -",
    "Who|What, 0 - - - -",
    "Full Name|Name, 1 - - - -",
    "Full name|x, 0 - - - -",
    "x|Full name, 1 - - - -",
    "Surnames|x, 0 - - - -",
    "x|Members|Member, 2 - - - -",
    "Membership Level|Member, 1 - - - -",
    "Company Name|Representative, 1 - 0 - -",
    "Company Name|GitHub, 0 1 - - -",
    "Representative Term Begins|Representative, 1 - - 0 -",
    "Representative Term Begins|Person, 0 - - 0 -",
    "x|GitHub Member, 1 1 - - -",
    // the login
    "Name|GitHub, 0 1 - - -",
    "Name|Login, 0 1 - - -",
    "Name|Handle, 0 1 - - -",
    "Name|Username, 0 1 - - -",
    "Name|github id, 0 1 - - -",
    "Name|GITHUB-Handle, 0 1 - - -",
    "Name|GitHub_ID, 0 1 - - -",
    "Name|Slack Handle|GitHub, 0 2 - - -",
    "Name|Slack Handle|GitHub ID, 0 1 - - -",
    "Name|Handle|GitHub, 0 1 - - -",
    "Name|Handled by|GitHub ID, 0 2 - - -",
    "Name|Handled by|Loginname|GitHubber, 0 - - - -",
    "Name|User name, 0 - - - -",
    // the seat
    "Name|Affiliation, 0 - 1 - -",
    "Name|Organization, 0 - 1 - -",
    "Name|COMPANY, 0 - 1 - -",
    "Name|Company / Employer, 0 - 1 - -",
    "Name|Parent Company|Organization, 0 - 2 - -",
    "Name|Organization|Company, 0 - 1 - -",
    "Name|Companys, 0 - - - -",
    "Member|Organization, 0 - 1 - -",
    "Company Representative|Member, 0 - 1 - -",
    // the term
    "Name|Term begins|Term ends, 0 - - 1 2",
    "Name|Term Began|Term Ended, 0 - - 1 2",
    "Name|TERM BEGINS (UTC)|The term ends, 0 - - 1 2",
    "Name|Begins|Ends, 0 - - - -",
    "Name|Midterm begins|Term endsoon, 0 - - - -",
    "Name|Term ended early|Term ends, 0 - - - 2",
    "Member|GitHub|Term Begins|Term Ends|Representative, 4 1 0 2 3",
    "Member|Member Term Begins|Member Term Ends|Representative|Representative Term Begins"
        + "|Representative Term Ends, 3 - 0 4 5",
    "Member|Term Begins|Representative|Representative Term Began, 2 - 0 3 -",
    "Member|Representative|GitHub|Term Begins|Term Ends, 1 2 0 3 4",
  })
  void of(String header, String expected) {
    List<String> headers = Arrays.asList(header.split("\\|", -1));
    Columns columns = Columns.of(headers);
    assertThat(
            "%d %s %s %s %s"
                .formatted(
                    columns.name(),
                    columns.login().map(String::valueOf).orElse("-"),
                    columns.seat().map(String::valueOf).orElse("-"),
                    columns.begins().map(String::valueOf).orElse("-"),
                    columns.ends().map(String::valueOf).orElse("-")))
        .isEqualTo(expected);
  }
}
