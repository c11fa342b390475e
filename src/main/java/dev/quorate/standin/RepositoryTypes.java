package dev.quorate.standin;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Repositories, their branches, commits and files.
final class RepositoryTypes {
  private static final String FIRST_BRANCH = "refs/heads/";

  private RepositoryTypes() {}

  private record Branch(Repository repository, String name, Commit target) {}

  static void addTo(GraphQlTypes types) {
    types.add(
        "Repository",
        new Fields<Repository>()
            .with(GraphQlTypes.entity())
            .add("databaseId", Repository::id)
            .add("name", Repository::name)
            .add("nameWithOwner", Repository::fullName)
            .add("owner", Repository::owner)
            .add("url", repository -> "https://github.com/" + repository.fullName())
            .add("isArchived", Repository::isArchived)
            .add("isPrivate", Repository::isPrivate)
            .ask("defaultBranchRef", (repository, ask) -> defaultBranch(repository, ask))
            .ask("mergeQueue", RepositoryTypes::mergeQueue)
            .ask("object", RepositoryTypes::object)
            .ask("pullRequest", RepositoryTypes::pull)
            .ask("pullRequests", RepositoryTypes::pulls));
    types.add(
        "MergeQueue",
        new Fields<MergeQueue>()
            .with(GraphQlTypes.entity())
            .ask("entries", (queue, ask) -> Page.of(ask, queue.entries())));
    types.add(
        "MergeQueueEntry",
        new Fields<MergeQueue.Entry>()
            .with(GraphQlTypes.entity())
            .add("baseCommit", MergeQueue.Entry::base)
            .add("enqueuedAt", MergeQueue.Entry::createdAt)
            .add("headCommit", MergeQueue.Entry::head)
            .add("position", MergeQueue.Entry::position)
            .add("pullRequest", MergeQueue.Entry::pull)
            .add("state", _ -> "AWAITING_CHECKS"));
    types.add(
        "Ref",
        new Fields<Branch>()
            .add("id", branch -> "REF_" + branch.repository().id() + "_" + branch.name())
            .add("name", Branch::name)
            .add("prefix", _ -> FIRST_BRANCH)
            .add("target", Branch::target));
    types.add(
        "Blob",
        new Fields<Blob>()
            .add("id", blob -> "B_" + blob.commit().sha() + "_" + blob.path())
            .add("oid", blob -> blob.commit().sha())
            .add("abbreviatedOid", blob -> blob.commit().sha().substring(0, 7))
            .add("byteSize", blob -> blob.text().length())
            .add("isBinary", Blob::isBinary)
            .add("isTruncated", Blob::isTruncated)
            .add("text", blob -> blob.isBinary() ? null : blob.text()));
    types.add(
        "Tree",
        new Fields<Tree>()
            .add("id", tree -> "TR_" + tree.commit().sha() + "_" + tree.path())
            .add("oid", tree -> tree.commit().sha())
            .add("abbreviatedOid", tree -> tree.commit().sha().substring(0, 7))
            .add("entries", Tree::entries));
    types.add(
        "TreeEntry",
        new Fields<Tree.Entry>().add("name", Tree.Entry::name).add("type", Tree.Entry::type));
    types.add(
        "Commit",
        new Fields<Commit>()
            .with(GraphQlTypes.entity())
            .add("oid", Commit::sha)
            .add("abbreviatedOid", commit -> commit.sha().substring(0, 7))
            .add("authoredDate", Commit::createdAt)
            .add("committedDate", Commit::createdAt)
            .add("committedViaWeb", Commit::isByWeb)
            .add("message", _ -> "A commit")
            .add("url", RepositoryTypes::url)
            .add("author", commit -> commit.authors().getFirst())
            .add("committer", Commit::committer)
            .ask("authors", (commit, ask) -> Page.of(ask, commit.authors(), byPlace(commit)))
            .ask("parents", (commit, ask) -> Page.of(ask, commit.parents()))
            .ask("checkSuites", ReportTypes::suites)
            .ask("statusCheckRollup", ReportTypes::rollup));
    types.add(
        "GitActor",
        new Fields<Person>()
            .add("name", Person::name)
            .add("email", Person::email)
            .add("date", _ -> null)
            .add("user", person -> GraphQlTypes.standing(person.user().orElse(null))));
  }

  private static Function<Person, String> byPlace(Commit commit) {
    return person -> Integer.toString(commit.authors().indexOf(person));
  }

  private static String url(Commit commit) {
    return "https://github.com/" + commit.repository().fullName() + "/commit/" + commit.sha();
  }

  private static Object defaultBranch(Repository repository, Ask ask) {
    ask.need(repository, "contents", "read");
    return new Branch(repository, repository.defaultBranch(), repository.head());
  }

  /// A commit, or a file or folder of one: `COMMIT:PATH`.
  private static @Nullable Object object(Repository repository, Ask ask) {
    ask.need(repository, "contents", "read");
    String oid = ask.text("oid");
    String expression = ask.text("expression");
    if (oid != null) {
      return repository.findCommit(oid).orElse(null);
    }
    if (expression == null) {
      return null;
    }
    String[] parts = expression.split(":", 2);
    Commit commit = revision(repository, parts[0]);
    return commit == null || parts.length == 1 ? commit : file(commit, parts[1]);
  }

  private static @Nullable Commit revision(Repository repository, String name) {
    if (name.equals("HEAD")) {
      return repository.head();
    }
    String branch = name.startsWith(FIRST_BRANCH) ? name.substring(FIRST_BRANCH.length()) : name;
    return repository.findCommit(name).or(() -> repository.branch(branch)).orElse(null);
  }

  private static @Nullable Object file(Commit commit, String path) {
    String text = commit.files().get(path);
    if (text != null) {
      return new Blob(commit, path, text);
    }
    boolean folder =
        path.isEmpty()
            || commit.files().keySet().stream().anyMatch(each -> each.startsWith(path + "/"));
    return folder ? new Tree(commit, path) : null;
  }

  /// Nothing where the branch has none; without a branch the default branch's.
  private static Object mergeQueue(Repository repository, Ask ask) {
    ask.need(repository, "merge_queues", "read");
    String branch = ask.text("branch");
    return repository.mergeQueue(branch == null ? repository.defaultBranch() : branch);
  }

  private static Object pull(Repository repository, Ask ask) {
    ask.need(repository, "pull_requests", "read");
    int number = Objects.requireNonNull(ask.number("number"));
    return repository
        .pull(number)
        .orElseThrow(
            () ->
                GraphQlRefusal.notFound(
                    "Could not resolve to a PullRequest with the number of " + number + "."));
  }

  private static Object pulls(Repository repository, Ask ask) {
    ask.need(repository, "pull_requests", "read");
    List<String> states = ask.texts("states");
    Comparator<Pull> by = Comparator.comparingInt(Pull::number);
    if ("UPDATED_AT".equals(ask.text("orderBy", "field"))) {
      by = Comparator.comparing(Pull::updatedAt).thenComparing(by);
    }
    if ("DESC".equals(ask.text("orderBy", "direction"))) {
      by = by.reversed();
    }
    return Page.of(
        ask,
        repository.pulls().stream()
            .filter(pull -> states == null || states.contains(pull.state().name()))
            .sorted(by)
            .toList());
  }
}
