package dev.quorate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

  @ParameterizedTest(name = "R9.2 {0}")
  @MethodSource
  void understands(String line, Command command) {
    assertThat(Grammar.read(line)).isEqualTo(new Reading.Understood(command));
  }

  static Stream<Arguments> understands() {
    return Stream.of(
        arguments("/approve", new Command.Approve()),
        arguments("/APPROVE", new Command.Approve()),
        arguments("/Approve.", new Command.Approve()),
        arguments("/approve!!.", new Command.Approve()),
        arguments("/approve \t ", new Command.Approve()),
        arguments("/approve cancel", new Command.Unapprove()),
        arguments("/approve! \tCancel.!", new Command.Unapprove()),
        arguments("/unapprove", new Command.Unapprove()),
        arguments("/unapprove for now, sorry", new Command.Unapprove()),
        arguments("/object", new Command.ObjectTo("")),
        arguments("/object.", new Command.ObjectTo("")),
        arguments("/object  It is Too Early! ", new Command.ObjectTo("It is Too Early!")),
        arguments("/object\ttab", new Command.ObjectTo("tab")),
        arguments("/object cancel that plan", new Command.ObjectTo("cancel that plan")),
        arguments("/object cancellation", new Command.ObjectTo("cancellation")),
        arguments("/object cancel?", new Command.ObjectTo("cancel?")),
        arguments("/object cancel", new Command.Withdraw()),
        arguments("/object CANCEL!", new Command.Withdraw()),
        arguments("/withdraw", new Command.Withdraw()),
        arguments("/withdraw it is fine", new Command.Withdraw()),
        arguments("/hold", new Command.Hold("")),
        arguments("/hold until Monday.", new Command.Hold("until Monday.")),
        arguments("/hold cancel.", new Command.Unhold()),
        arguments("/unhold now", new Command.Unhold()),
        arguments("/track errata", new Command.DeclareTrack("errata")),
        arguments("/track Errata.", new Command.DeclareTrack("Errata")),
        arguments("/track v1.2!", new Command.DeclareTrack("v1.2")),
        arguments("/track auto", new Command.AutoTrack()),
        arguments("/track AUTO.", new Command.AutoTrack()),
        arguments("/track automatic", new Command.DeclareTrack("automatic")),
        arguments(
            "/notified https://lists.example/1", new Command.Notified("https://lists.example/1")),
        arguments("/notified by phone!", new Command.Notified("by phone!")),
        arguments("/recheck please", new Command.Recheck()),
        arguments("/help me", new Command.Help()),
        arguments("/help!", new Command.Help()));
  }

  @ParameterizedTest(name = "R9.2 {0}")
  @MethodSource
  void refuses(String line, String instead) {
    assertThat(Grammar.read(line))
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.why()).contains(instead));
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        arguments("/approve after the fix", "Write `/approve` alone"),
        arguments("/approve don't cancel", "Write `/approve` alone"),
        arguments("/approve cancel please", "Write `/approve` alone"),
        arguments("/approve .", "Write `/approve` alone"),
        arguments("/approve\t<!-- x -->", "Write `/approve` alone"),
        arguments("/track", "Write `/track NAME`"),
        arguments("/track !", "Write `/track NAME`"),
        arguments("/track errata please", "nothing may follow"),
        arguments("/track auto please", "nothing may follow"),
        arguments("/track errata\tplease", "nothing may follow"),
        arguments("/notified", "Write `/notified EVIDENCE`"),
        arguments("/notified!", "Write `/notified EVIDENCE`"),
        arguments("/notified \u200b\u00a0", "Write `/notified EVIDENCE`"));
  }

  @ParameterizedTest(name = "R9.3 {0} is close to {1}")
  @MethodSource
  void nearMiss(String line, String meant) {
    assertThat(Grammar.read(line)).isEqualTo(new Reading.NearMiss(meant));
  }

  static Stream<Arguments> nearMiss() {
    return Stream.of(
        arguments("/aprove", "/approve"),
        arguments("/approved", "/approve"),
        arguments("/approval", "/approve"),
        arguments("/appove the rest", "/approve"),
        arguments("/paprove", "/approve"),
        arguments("/Aprove.", "/approve"),
        arguments("/approve,", "/approve"),
        arguments("/approve\\", "/approve"),
        arguments("/approve?", "/approve"),
        arguments("/approve.Thanks", "/approve"),
        arguments("/approve,thanks", "/approve"),
        arguments("/un-approve", "/unapprove"),
        arguments("/unaprove", "/unapprove"),
        arguments("/object:", "/object"),
        arguments("/object: too early", "/object"),
        arguments("/object:too early", "/object"),
        arguments("/objet", "/object"),
        arguments("/objcet", "/object"),
        arguments("/withdrawn", "/withdraw"),
        arguments("/with-draw", "/withdraw"),
        arguments("/hodl", "/hold"),
        arguments("/holds", "/hold"),
        arguments("/unhlod", "/unhold"),
        arguments("/trak errata", "/track"),
        arguments("/tracks errata", "/track"),
        arguments("/notifed link", "/notified"),
        arguments("/re-check", "/recheck"),
        arguments("/rechek", "/recheck"),
        arguments("/hlep", "/help"),
        arguments("/ approve", "/approve"),
        // what cannot be seen, and what looks like it
        arguments("/approve\u200b", "/approve"),
        arguments("/\u2060approve", "/approve"),
        arguments("/app\u00adrove", "/approve"),
        arguments("/approve\u00a0", "/approve"),
        arguments("/approve\u00a0now", "/approve"),
        arguments("/approve\u202e", "/approve"),
        arguments("/approve\u3164", "/approve"),
        arguments("/approve\ud800", "/approve"),
        arguments("/\u0430\u0440\u0440r\u043ev\u0435", "/approve"),
        arguments("/\uff41\uff50\uff50\uff52\uff4f\uff56\uff45", "/approve"),
        arguments("/approv\u00e9", "/approve"),
        arguments("/trac\u212a errata", "/track"),
        arguments("/unho\u0131d", "/unhold"),
        arguments("/h\u043eld", "/hold"));
  }

  @ParameterizedTest(name = "R9.3 {0} is none of the bot's business")
  @ValueSource(
      strings = {
        "/",
        "/ ",
        "/.",
        "/!",
        "//",
        "// approve",
        "/*",
        "/ usr",
        "/usr/bin",
        "/usr",
        "/etc",
        "/home",
        "/dev",
        "/dev/null",
        "/opt",
        "/var",
        "/tmp",
        "/bin",
        "/lib",
        "/root",
        "/proc",
        "/sys",
        "/mnt",
        "/srv",
        "/run",
        "/boot",
        "/media",
        "/help/index",
        "/help/",
        "/approve/it",
        "/track-issue",
        "/hold_all",
        "/approve-all",
        "/approve=1",
        "/lgtm",
        "/retest",
        "/test",
        "/merge",
        "/rebase",
        "/assign",
        "/easycla",
        "/close",
        "/check",
        "/gold",
        "/old",
        "/back",
        "/improve",
        "/reject",
        "/vote",
        "/ballot",
        "/\u200b",
        "/\ud83d\udc4d",
        "/1",
        "/-",
        "/h",
        "/approve@/x",
        "not a command",
        ""
      })
  void unrelated(String line) {
    assertThat(Grammar.read(line)).isEqualTo(new Reading.Unrelated());
  }

  @ParameterizedTest
  @EnumSource
  void everyListedFormIsUnderstood(CommandWord word) {
    assertThat(word.forms())
        .isNotEmpty()
        .allSatisfy(
            form -> {
              assertThat(form).startsWith(word.word());
              assertThat(Grammar.read(form)).isInstanceOf(Reading.Understood.class);
            });
    assertThat(word.purpose()).isNotBlank();
  }
}
