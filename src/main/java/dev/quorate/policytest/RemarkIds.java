package dev.quorate.policytest;

import dev.quorate.history.RemarkId;
import dev.quorate.yaml.Node;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The ids by which a policy test names its comments and reviews (R13.7).
final class RemarkIds {
  private final Map<String, Boolean> isReview = new HashMap<>();
  private int unnamed;

  /// Notes the id of an event that says something, if it has one.
  void enter(Node event) {
    Keys keys = Keys.of(event, "an event");
    keys.findText("id")
        .filter(id -> isReview.put(id, keys.has("review")) != null)
        .ifPresent(
            id -> {
              throw new InvalidStory(event.place(), "the id " + id + " is given twice");
            });
  }

  /// The id of an event that says something; one without gets one that nothing names.
  RemarkId of(Keys keys) {
    return new RemarkId(
        keys.findText("id").map(id -> "named " + id).orElseGet(() -> "unnamed " + unnamed++));
  }

  /// The comment or review that `key` names.
  RemarkId find(Keys keys, String key, Instant at) {
    String id = keys.text(key);
    if (!isReview.containsKey(id)) {
      throw new InvalidStory(
          keys.place(), "%s: nothing before %s has the id %s".formatted(key, at, id));
    }
    return new RemarkId("named " + id);
  }

  RemarkId findComment(Keys keys, String key, Instant at) {
    RemarkId id = find(keys, key, at);
    if (isReview.getOrDefault(keys.text(key), false)) {
      throw new InvalidStory(keys.place(), key + " names a comment, and this is a review");
    }
    return id;
  }

  RemarkId findReview(Keys keys, String key, Instant at) {
    RemarkId id = find(keys, key, at);
    if (!isReview.getOrDefault(keys.text(key), false)) {
      throw new InvalidStory(keys.place(), key + " names a review, and this is a comment");
    }
    return id;
  }
}
