package dev.quorate.proceedings;

import dev.quorate.command.Command.Notified;
import dev.quorate.history.RemarkId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The notices to the board that stand, oldest first (R7).
public final class Notices {
  private final List<Notice> standing = new ArrayList<>();

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

  public List<Notice> standing() {
    return Collections.unmodifiableList(standing);
  }
}
