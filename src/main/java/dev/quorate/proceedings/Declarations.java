package dev.quorate.proceedings;

import dev.quorate.account.UserId;
import dev.quorate.history.RemarkId;
import dev.quorate.policy.TrackName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// The declarations of a track that stand, oldest first (R5.5).
public final class Declarations {
  private final List<Declaration> standing = new ArrayList<>();

  void declare(Declaration declaration) {
    standing.add(declaration);
  }

  /// `/track auto` withdraws all of one's own that are older.
  boolean withdraw(UserId maker, Instant at) {
    return standing.removeIf(
        declaration -> declaration.by().id().equals(maker) && declaration.at().isBefore(at));
  }

  /// Its maker takes back one command.
  void takeBack(RemarkId remark, TrackName track) {
    standing.removeIf(
        declaration -> declaration.remark().equals(remark) && declaration.track().equals(track));
  }

  /// Somebody else deleted the comment: a laxer declaration ends, a stricter one stands (R9.4).
  void deletedByOther(RemarkId remark, Predicate<TrackName> laxer) {
    standing.removeIf(
        declaration -> declaration.remark().equals(remark) && laxer.test(declaration.track()));
  }

  /// The same while nobody can say which is laxer.
  void deletedByOther(RemarkId remark) {
    standing.replaceAll(
        declaration ->
            declaration.remark().equals(remark) ? declaration.asOnlyStricter() : declaration);
  }

  /// The tracks that the person has declared, oldest first.
  List<TrackName> madeBy(UserId maker) {
    return standing.stream()
        .filter(declaration -> declaration.by().id().equals(maker))
        .map(Declaration::track)
        .toList();
  }

  public List<Declaration> standing() {
    return Collections.unmodifiableList(standing);
  }
}
