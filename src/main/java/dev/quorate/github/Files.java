package dev.quorate.github;

import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads text files: config, rosters and policy tests.
final class Files {
  private static final String NEWEST = "HEAD";
  private static final String OPTIONAL_REPOSITORY = ".github";

  private final GraphQl graphQl;

  Files(GraphQl graphQl) {
    this.graphQl = graphQl;
  }

  Reading<String> read(RepositoryAddress repository, Optional<String> commit, String path) {
    return read(
        repository.installationId(),
        repository.owner(),
        repository.name(),
        commit.orElse(NEWEST) + ":" + path);
  }

  /// The names of the files in a folder.
  Reading<List<String>> list(RepositoryAddress repository, String commit, String folder) {
    return ask(
        Query.FOLDER,
        repository.installationId(),
        repository.owner(),
        repository.name(),
        commit + ":" + folder,
        Files::names);
  }

  Reading<String> readElsewhere(long installationId, String fullName, String path) {
    String[] parts = fullName.split("/", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      return new Reading.Unusable<>("`" + fullName + "` is not a repository's OWNER/NAME");
    }
    return read(installationId, parts[0], parts[1], NEWEST + ":" + path);
  }

  private Reading<String> read(long installationId, String owner, String name, String expression) {
    return ask(Query.FILE, installationId, owner, name, expression, Files::content);
  }

  private <T> Reading<T> ask(
      Query query,
      long installationId,
      String owner,
      String name,
      String expression,
      BiFunction<String, Json, Reading<T>> content) {
    GraphQlAnswer answer =
        graphQl.ask(
            installationId, query, Map.of("owner", owner, "name", name, "expression", expression));
    String repository = owner + "/" + name;
    if (answer.isForbidden()) {
      return new Reading.Unusable<>(
          "this App may not read "
              + repository
              + "; its installation needs the permission “Contents: read”");
    }
    return answer
        .data("repository", "repository.object")
        .find("repository")
        .map(found -> object(expression, found, content))
        .orElseGet(() -> unreachable(repository, name));
  }

  /// An organisation need not have the repository for its defaults, and who has none is not to be
  /// told to let the App into it.
  private static <T> Reading<T> unreachable(String repository, String name) {
    return name.equals(OPTIONAL_REPOSITORY)
        ? new Reading.Missing<>()
        : new Reading.Unusable<>(
            "the repository "
                + repository
                + " does not exist or is not open to this App; install the App on it too, or make"
                + " it public");
  }

  private static <T> Reading<T> object(
      String expression, Json repository, BiFunction<String, Json, Reading<T>> content) {
    return repository
        .find("object")
        .map(object -> content.apply(expression, object))
        .orElseGet(Reading.Missing::new);
  }

  private static Reading<List<String>> names(String expression, Json object) {
    return object.text("__typename").equals("Tree")
        ? new Reading.Found<>(
            object
                .list("entries")
                .filter(entry -> entry.text("type").equals("blob"))
                .map(entry -> entry.text("name"))
                .toList())
        : new Reading.Unusable<>("`" + expression + "` is not a folder");
  }

  private static Reading<String> content(String expression, Json object) {
    if (!object.text("__typename").equals("Blob")) {
      return new Reading.Unusable<>("`" + expression + "` is not a file");
    }
    Optional<String> text = object.findText("text");
    if (object.flag("isTruncated") || text.isEmpty()) {
      String why = object.findText("isBinary").orElse("").equals("true") ? "no text" : "too large";
      return new Reading.Unusable<>("`" + expression + "` is " + why);
    }
    return new Reading.Found<>(text.orElseThrow());
  }
}
