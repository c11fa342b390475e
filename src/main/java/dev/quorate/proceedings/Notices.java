package dev.quorate.proceedings;

import dev.quorate.command.Command.Notified;
import dev.quorate.history.Event;
import dev.quorate.history.NoticeMessage;
import dev.quorate.history.RemarkId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The notices to the board that stand, oldest first, and how it stands with the bot's own (R7).
public final class Notices {
  private final List<Notice> standing = new ArrayList<>();
  private final NavigableMap<Integer, NoticeMessage> handedOver = new TreeMap<>();
  private final Map<Integer, Integer> failures = new HashMap<>();
  private Optional<Mailing> mailing = Optional.empty();

  void record(Notice notice) {
    standing.add(notice);
  }

  /// Its maker takes back one command.
  void takeBack(RemarkId remark, Notified command) {
    standing.removeIf(
        notice ->
            notice instanceof Notice.ByMember member
                && member.remark().equals(remark)
                && member.command().equals(command));
  }

  void mailed(Event.Mailed event) {
    mailing =
        Optional.of(
            switch (event) {
              case Event.NoticeBegun e -> {
                handedOver.put(e.message().number(), e.message());
                yield new Mailing.Unknown(e.at(), e.message());
              }
              case Event.NoticeSent e -> {
                handedOver.put(e.message().number(), e.message());
                record(new Notice.BySending(e.at(), e.message()));
                yield new Mailing.Sent(e.at(), e.message());
              }
              case Event.NoticeFailed e -> {
                if (handedOver.remove(e.message().number()) != null) {
                  failures.merge(e.message().number(), 1, Integer::sum);
                }
                yield new Mailing.Failed(e.at(), e.message(), e.trouble(), e.reply());
              }
              case Event.NoticeWithoutServer e -> new Mailing.WithoutServer(e.at());
            });
  }

  public List<Notice> standing() {
    return Collections.unmodifiableList(standing);
  }

  /// How it stands with the bot's newest message; empty where none was tried.
  public Optional<Mailing> mailing() {
    return mailing;
  }

  /// The bot's messages that were sent, or may have been, oldest first.
  public List<NoticeMessage> messages() {
    return List.copyOf(handedOver.values());
  }

  /// The number of the next message: that of one that failed, until it is sent.
  public int nextMessage() {
    return handedOver.isEmpty() ? 1 : handedOver.lastKey() + 1;
  }

  /// How often the next message was handed over in vain.
  public int failures() {
    return failures.getOrDefault(nextMessage(), 0);
  }
}
