package dev.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.CheckState;
import dev.quorate.history.Committers;
import dev.quorate.history.Content;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import dev.quorate.history.MailTrouble;
import dev.quorate.history.NoticeMessage;
import dev.quorate.history.Reaction;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.history.Subject;
import dev.quorate.markdown.CommentReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the ledger writes it reads again.
class LedgerJsonTest {
  private static final NoticeMessage MESSAGE =
      new NoticeMessage(1, "quorate.7.12.1@example.org", "board@example.org", "standard");
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final UserId ID = new UserId(42);
  private static final Account ALICE = new Account(ID, new Login("Alice"), Account.Kind.PERSON);
  private static final RemarkId REMARK = new RemarkId("comment:7");
  private static final Branch MAIN = new Branch("main");
  private static final Optional<String> URL = Optional.of("https://forge.example/7");
  private static final HeadSha SHA = new HeadSha("abc");
  private static final Head HEAD =
      new Head(
          SHA,
          new Content("c"),
          List.of(ChangedFile.at("a"), new ChangedFile("b", Optional.of("ä"))),
          2,
          new Committers(Set.of(ID), true));

  static List<Event> events() {
    var words = CommentReader.read("Zoë says:\r\n\n/approve\n\n> quoted\n/lost");
    return List.of(
        new Event.Opened(AT, ALICE, MAIN, true, Optional.of(HEAD)),
        new Event.Opened(AT, ALICE, MAIN, false, Optional.empty()),
        new Event.Pushed(AT, HEAD),
        new Event.Unwatched(AT),
        new Event.Retargeted(AT, MAIN, Optional.of(HEAD)),
        new Event.Drafted(AT),
        new Event.Readied(AT),
        new Event.Closed(AT),
        new Event.Reopened(AT),
        new Event.Merged(AT),
        new Event.Commented(AT, REMARK, ALICE, words, URL),
        new Event.Reviewed(
            AT, REMARK, ALICE, ReviewState.APPROVED, words, Optional.of(SHA), Optional.empty()),
        new Event.Edited(AT, REMARK, Account.GHOST, words, AT.minusSeconds(1)),
        new Event.Deleted(AT, REMARK, ALICE),
        new Event.Dismissed(AT, REMARK, ALICE),
        new Event.Reacted(AT, Subject.DESCRIPTION, ALICE, Reaction.THUMBS_UP),
        new Event.Unreacted(AT, Subject.STATUS_COMMENT, ALICE, Reaction.THUMBS_DOWN),
        new Event.CheckReported(AT, SHA, "EasyCLA", new Login("cla[bot]"), CheckState.PENDING),
        new Event.CheckReported(AT, SHA, "CLA", new Login("cla[bot]"), true, CheckState.FAILED),
        new Event.Renamed(AT, ID, new Login("alicia")),
        new Event.AccountDeleted(AT, ID),
        new Event.WriteGranted(AT, ID),
        new Event.WriteRevoked(AT, ID),
        new Event.NoticeBegun(AT, MESSAGE),
        new Event.NoticeFailed(AT, MESSAGE, MailTrouble.REFUSED, Optional.of(451)),
        new Event.NoticeWithoutServer(AT),
        new Event.NoticeSent(AT, MESSAGE));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsReadAsItWasWritten(Event event) {
    assertThat(LedgerJson.read(LedgerJson.write(event), Event.class)).isEqualTo(event);
  }

  @Test
  void noKindOfEventIsLeftOut() {
    assertThat(events().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(kinds(Event.class).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(LedgerJsonTest::kinds)
        : Stream.of(type);
  }
}
