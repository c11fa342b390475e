package dev.quorate.github;

import dev.quorate.forge.DeliveryLog;
import dev.quorate.forge.ForgeException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The App's log of deliveries at GitHub, asked as the App itself.
final class Deliveries implements DeliveryLog {
  private static final String PATH = "/app/hook/deliveries";
  private static final int MOST_PAGES = 100;

  /// Only the cursor is taken from the link, so that it leads to no other server.
  private static final Pattern NEXT =
      Pattern.compile("[?&]cursor=([^&>]+)[^>]*>[^,]*\\brel=\"next\"");

  private final Speakers speakers;

  Deliveries(Speakers speakers) {
    this.speakers = speakers;
  }

  @Override
  public List<Attempt> listAttempts(Instant since) {
    List<Attempt> all = new ArrayList<>();
    Optional<String> query = Optional.of("?per_page=100");
    for (int page = 0; page < MOST_PAGES && query.isPresent(); page++) {
      Reply reply = ask(Call.get(at(PATH + query.get())));
      List<Attempt> some = reply.jsonList().map(Deliveries::attempt).toList();
      some.stream().filter(attempt -> !attempt.at().isBefore(since)).forEach(all::add);
      boolean more = !some.isEmpty() && !some.getLast().at().isBefore(since);
      query = more ? next(reply) : Optional.empty();
    }
    return List.copyOf(all);
  }

  @Override
  public void redeliver(long attemptId) {
    URI uri = at(PATH + "/" + attemptId + "/attempts");
    ask(new Call(ApiCalls.Sort.REST, "POST", uri, Optional.empty()));
  }

  private URI at(String path) {
    return speakers.addresses().rest(path);
  }

  /// @throws ForgeException when GitHub refuses
  private Reply ask(Call call) {
    return speakers.ofApp().send(call).orThrow();
  }

  private static Attempt attempt(Json json) {
    return new Attempt(
        json.number("id"),
        json.text("guid"),
        json.instant("delivered_at"),
        json.text("status").equals("OK"));
  }

  private static Optional<String> next(Reply reply) {
    return reply.headers().allValues("Link").stream()
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(link -> "?per_page=100&cursor=" + link.group(1));
  }
}
