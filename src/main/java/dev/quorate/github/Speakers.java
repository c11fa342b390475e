package dev.quorate.github;

import dev.quorate.forge.ApiUse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Those as whom the bot speaks to GitHub: the App itself and each of its installations, every one
/// with its authorisation and its gate.
final class Speakers {
  private final ApiAddresses addresses;
  private final Http http;
  private final AppJwt app;
  private final InstantSource clock;
  private final InstallationTokens tokens;
  private final Gate appGate;
  private final Spending appSpending = new Spending();
  private final Map<Long, Gate> gates = new ConcurrentHashMap<>();
  private final Map<Long, Spending> spendings = new ConcurrentHashMap<>();

  Speakers(ApiAddresses addresses, Http http, AppJwt app, InstantSource clock) {
    this.addresses = addresses;
    this.http = http;
    this.app = app;
    this.clock = clock;
    this.appGate = new Gate("the App", clock);
    this.tokens = new InstallationTokens(addresses, this::forToken, clock);
  }

  ApiAddresses addresses() {
    return addresses;
  }

  AuthorisedHttp ofApp() {
    return new AuthorisedHttp(http, app, appGate, appSpending);
  }

  AuthorisedHttp of(long installationId) {
    return new AuthorisedHttp(
        http, tokens.of(installationId), gate(installationId), spending(installationId));
  }

  /// The App asks, yet what GitHub refuses it for one installation holds back that one alone.
  private AuthorisedHttp forToken(long installationId) {
    return new AuthorisedHttp(http, app, gate(installationId), appSpending);
  }

  Spending spending(long installationId) {
    return spendings.computeIfAbsent(installationId, _ -> new Spending());
  }

  /// What each has asked, the App first.
  List<ApiUse> uses() {
    List<ApiUse> uses = new ArrayList<>();
    uses.add(appSpending.use(Optional.empty()));
    spendings.forEach((id, spending) -> uses.add(spending.use(Optional.of(id))));
    return List.copyOf(uses);
  }

  private Gate gate(long installationId) {
    return gates.computeIfAbsent(installationId, id -> new Gate("installation " + id, clock));
  }
}
