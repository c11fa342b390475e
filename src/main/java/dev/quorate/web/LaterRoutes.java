package dev.quorate.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Places at which somebody else will answer later, on a server that already runs.
public final class LaterRoutes {
  private record Place(HandlerType method, String path) {
    static Place of(Route route) {
      return new Place(route.method(), route.path());
    }
  }

  private final Map<Place, AtomicReference<Handler>> handlers = new LinkedHashMap<>();

  /// @param meanwhile who answers until then
  public LaterRoutes(List<Route> meanwhile) {
    meanwhile.forEach(
        route -> handlers.put(Place.of(route), new AtomicReference<>(route.handler())));
  }

  /// What the server is to be started with.
  public List<Route> routes() {
    return handlers.entrySet().stream()
        .map(
            each ->
                new Route(
                    each.getKey().method(),
                    each.getKey().path(),
                    ctx -> each.getValue().get().handle(ctx)))
        .toList();
  }

  /// Lets these answer from now on.
  ///
  /// @throws NullPointerException for a route whose place was not kept
  public void open(List<Route> routes) {
    for (Route route : routes) {
      Place place = Place.of(route);
      Objects.requireNonNull(handlers.get(place), () -> "no place was kept for " + place)
          .set(route.handler());
    }
  }
}
