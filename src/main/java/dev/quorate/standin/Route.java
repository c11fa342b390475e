package dev.quorate.standin;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A path of the REST interface, and what is answered there.
record Route(HandlerType method, String path, Function<Exchange, Answer> answer) {

  static Route get(String path, Function<Exchange, Answer> answer) {
    return new Route(HandlerType.GET, path, answer);
  }

  static Route post(String path, Function<Exchange, Answer> answer) {
    return new Route(HandlerType.POST, path, answer);
  }

  static Route patch(String path, Function<Exchange, Answer> answer) {
    return new Route(HandlerType.PATCH, path, answer);
  }

  static List<Route> all() {
    List<Route> all = new ArrayList<>();
    all.addAll(AppRoutes.all());
    all.addAll(PeopleRoutes.all());
    all.addAll(PullRoutes.all());
    all.addAll(CheckRoutes.all());
    all.addAll(BranchRoutes.all());
    return all;
  }

  /// Its paths; what is a repository's is also found by the repository's number.
  List<String> paths() {
    String repository = "/repos/{owner}/{repo}";
    return path.startsWith(repository)
        ? List.of(path, "/repositories/{repository}" + path.substring(repository.length()))
        : List.of(path);
  }
}
