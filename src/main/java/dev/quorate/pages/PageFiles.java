package dev.quorate.pages;

import dev.quorate.web.Route;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The files that pages need: their style, the logo, the little script there is.
public final class PageFiles {
  private PageFiles() {}

  /// Where they are found, all below `/pages`.
  public static List<Route> routes() {
    return List.of(
        file("style.css", "text/css; charset=utf-8"),
        file("mark.svg", "image/svg+xml"),
        file("here.js", "text/javascript; charset=utf-8"),
        file("live.js", "text/javascript; charset=utf-8"));
  }

  private static Route file(String name, String type) {
    byte[] content = read(name);
    return new Route(HandlerType.GET, "/pages/" + name, ctx -> send(ctx, content, type));
  }

  private static void send(Context ctx, byte[] content, String type) {
    // asked for again after an upgrade, yet not with every page
    ctx.header("Cache-Control", "max-age=300").contentType(type).result(content);
  }

  private static byte[] read(String name) {
    try (InputStream file =
        Objects.requireNonNull(PageFiles.class.getResourceAsStream("/pages/" + name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
