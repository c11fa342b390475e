package dev.quorate.github;

/// The GraphQL documents, each a resource file together with the fragments that it names.
enum Query {
  PULL("pull"),
  MORE_COMMENTS("more-comments"),
  MORE_REVIEWS("more-reviews"),
  MORE_INLINE_COMMENTS("more-inline-comments"),
  MORE_TIMELINE("more-timeline"),
  MORE_COMMITS("more-commits"),
  MORE_AUTHORS("more-authors"),
  MORE_REACTIONS("more-reactions"),
  MORE_REPORTS("more-reports"),
  FILE("file"),
  FOLDER("folder"),
  TEAM("team"),
  OPEN_PULLS("open-pulls"),
  MERGED_PULLS("merged-pulls"),
  MERGE_QUEUE("merge-queue"),
  REACTIONS("reactions"),
  SWEEP_MORE_REACTIONS("sweep-more-reactions"),
  REACT("react"),
  RECENT_HEADS("recent-heads");

  private final String file;
  private final String text;

  Query(String file) {
    this.file = file;
    this.text = QueryText.of(file);
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return file;
  }
}
