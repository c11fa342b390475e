package dev.quorate.setup;

import dev.quorate.pages.Page;
import dev.quorate.settings.AppFile;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The two pages that ask: for whom the App is to be and where the bot is, and then whether the
/// operator agrees to what is sent to GitHub.
final class AppRequest {
  private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,38}");

  private final URI github;
  private final AppFile file;
  private final Manifest manifest = Manifest.packaged();

  AppRequest(URI github, AppFile file) {
    this.github = github;
    this.file = file;
  }

  Page start(Context ctx, Session session) {
    String here = Here.of(ctx).map(each -> each.origin().toString()).orElse("");
    return start(
        HttpStatus.OK,
        new StartPage(
            github.getRawAuthority(), session.formToken(), false, "", here, here, "", ""));
  }

  private static Page start(HttpStatus status, StartPage page) {
    return Page.of(status, "setup/start.jte", page, "'self'");
  }

  /// Answers the first form: by the second page, or by the first one with what is wrong.
  Page review(Context ctx, Session session) {
    boolean personal = typed(ctx, "owner").equals("personal");
    String organisation = typed(ctx, "organisation");
    String address = typed(ctx, "address");
    String here = typed(ctx, "here");
    Optional<PublicAddress> bot = PublicAddress.read(address);
    Optional<PublicAddress> back = PublicAddress.read(here).or(() -> Here.of(ctx));
    String organisationProblem = personal ? "" : organisationProblem(organisation);
    if (bot.isEmpty() || back.isEmpty() || !organisationProblem.isEmpty()) {
      StartPage page =
          new StartPage(
              github.getRawAuthority(),
              session.formToken(),
              personal,
              organisation,
              address,
              here,
              organisationProblem,
              bot.isPresent()
                  ? ""
                  : "Enter an address such as https://quorate.example.org, without ? or #.");
      return start(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
    try {
      file.prepare();
    } catch (IOException | UnsupportedOperationException e) {
      return Troubles.cannotSave(file, e);
    }
    return review(
        session, personal ? Optional.empty() : Optional.of(organisation), bot.get(), back.get());
  }

  private static String organisationProblem(String organisation) {
    if (organisation.isEmpty()) {
      return "Enter the organisation, or choose your own account.";
    }
    return ORGANISATION.matcher(organisation).matches()
        ? ""
        : "Enter its name as in its address on GitHub: letters, digits and hyphens.";
  }

  private Page review(
      Session session, Optional<String> organisation, PublicAddress bot, PublicAddress back) {
    String form = organisation.map(each -> "/organizations/" + each).orElse("");
    ReviewPage page =
        new ReviewPage(
            github.getRawAuthority(),
            organisation.map(each -> "the organisation " + each).orElse("your own account"),
            github + form + "/settings/apps/new?state=" + session.begin(),
            manifest.text(bot.origin(), back.at("/setup/callback"), organisation),
            bot.at("/webhook").toString(),
            bot.isLocal(),
            bot.isEncrypted(),
            manifest.asked());
    return Page.of(HttpStatus.OK, "setup/review.jte", page, github.toString());
  }

  private static String typed(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "").strip();
  }
}
