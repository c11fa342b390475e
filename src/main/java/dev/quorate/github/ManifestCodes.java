package dev.quorate.github;

import dev.quorate.forge.ForgeException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// Exchanges the code that GitHub hands out when an App was created from a manifest. A code is good
/// once, and for an hour.
public final class ManifestCodes {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final ApiAddresses addresses;
  private final Http http;

  /// @param addresses where GitHub's interfaces are
  public ManifestCodes(ApiAddresses addresses, Patience patience, InstantSource clock) {
    this.addresses = addresses;
    this.http = new Http(addresses, patience, new ApiCalls(), clock);
  }

  /// What came of an exchange.
  public sealed interface Exchange {}

  /// GitHub handed the App over.
  ///
  /// @param app what must be kept now, since GitHub tells it once
  public record Created(NewApp app) implements Exchange {}

  /// GitHub does not know the code, any more or at all.
  public record Refused(String why) implements Exchange {}

  /// GitHub did not decide; the code may still be good.
  public record Unanswered(String why) implements Exchange {}

  /// Exchanges a code. Neither it nor what GitHub tells is ever in a message.
  public Exchange exchange(String code) {
    if (!CODE.matcher(code).matches()) {
      return new Refused("what came back is no code of GitHub's");
    }
    Call call =
        new Call(
            ApiCalls.Sort.REST,
            "POST",
            addresses.rest("/app-manifests/" + code + "/conversions"),
            Optional.empty());
    try {
      return read(http.send(call, Http.NONE));
    } catch (ForgeException e) {
      return new Unanswered(String.valueOf(e.getMessage()).replace(call + ": ", ""));
    }
  }

  /// A page opens in a browser, so it has to be one.
  private static URI page(Json json) {
    URI page = URI.create(json.text("html_url").replaceAll("[^!-~]", ""));
    if (!String.valueOf(page.getScheme()).matches("https?")) {
      throw new ForgeException("the App's page has no web address", Optional.empty());
    }
    return page;
  }

  private static Exchange read(Reply reply) {
    if (reply.isGood()) {
      Json json = reply.json();
      return new Created(
          new NewApp(json.number("id"), page(json), json.text("pem"), json.text("webhook_secret")));
    }
    String said = "GitHub answered " + reply.status() + reply.message();
    return reply.isLimited() || reply.status() >= 500 ? new Unanswered(said) : new Refused(said);
  }
}
