package dev.quorate.github;

import dev.quorate.forge.Diff;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.PullAddress;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.HeadSha;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHPullRequestFileDetail;

/// Reads what a pull request changes: up to 3000 files, 100 to a request.
final class Diffs {
  private static final int PAGE = 100;
  private static final Pattern REF = Pattern.compile("[?&]ref=([0-9a-f]{40})\\b");

  private final Libraries libraries;

  Diffs(Libraries libraries) {
    this.libraries = libraries;
  }

  Diff read(PullAddress pull, HeadSha head) {
    List<FileDiff> files =
        libraries
            .of(pull.repository())
            .ask(
                github ->
                    new Unfetched(github, pull.repository())
                        .pull(pull.number()).listFiles().withPageSize(PAGE).toList().stream()
                            .map(file -> fileDiff(pull, head, file))
                            .toList());
    return new Diff(files.stream().map(Diffs::changed).toList(), DiffContent.of(files));
  }

  /// GitHub lists the files of whatever the head is by now; the address of a file's new content
  /// tells which. That of a removed file is of another commit.
  private static FileDiff fileDiff(PullAddress pull, HeadSha head, GHPullRequestFileDetail file) {
    String status = file.getStatus();
    @Nullable Object url = status.equals("removed") ? null : file.getContentsUrl();
    Matcher ref = REF.matcher(url == null ? "" : url.toString());
    if (ref.find() && !ref.group(1).equals(head.value())) {
      throw new ForgeException(
          "the head of " + pull + " has moved from " + head.value(), Optional.empty());
    }
    return new FileDiff(
        status,
        file.getFilename(),
        Optional.ofNullable(file.getPreviousFilename()),
        Optional.ofNullable(file.getPatch()),
        Optional.ofNullable(file.getSha()));
  }

  /// A copy's source is not changed.
  private static ChangedFile changed(FileDiff file) {
    return new ChangedFile(
        file.path(), file.status().equals("renamed") ? file.from() : Optional.empty());
  }
}
