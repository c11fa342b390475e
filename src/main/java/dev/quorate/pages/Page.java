package dev.quorate.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// One HTML page, ready to be sent.
///
/// @param formTarget the one place forms on it may go to: `'self'`, `'none'`, or an origin such as
///   `https://github.com`
public record Page(HttpStatus status, String html, String formTarget) {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  /// Renders a template; what people wrote is escaped for the place where it stands.
  ///
  /// @param template below `src/main/jte`, such as `setup/start.jte`
  /// @param model the template's one parameter
  public static Page of(HttpStatus status, String template, Object model, String formTarget) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(template, model, html);
    return new Page(status, html.toString(), formTarget);
  }

  /// Answers with it. The browser runs and shows nothing but what lies beside the page.
  public void send(Context ctx) {
    ctx.header(
        "Content-Security-Policy",
        ("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                    + " connect-src 'self'; form-action %s;")
                .formatted(formTarget)
            + " base-uri 'none'; frame-ancestors 'none'");
    // without it a browser sends a form to GitHub as from nowhere; path and query stay untold
    ctx.header("Referrer-Policy", "strict-origin");
    ctx.status(status).html(html);
  }
}
