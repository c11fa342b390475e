package dev.quorate.github;

import java.time.InstantSource;
import java.util.Map;
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
  private final Map<Long, Gate> gates = new ConcurrentHashMap<>();

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
    return new AuthorisedHttp(http, app, appGate);
  }

  AuthorisedHttp of(long installationId) {
    return new AuthorisedHttp(http, tokens.of(installationId), gate(installationId));
  }

  /// The App asks, yet what GitHub refuses it for one installation holds back that one alone.
  private AuthorisedHttp forToken(long installationId) {
    return new AuthorisedHttp(http, app, gate(installationId));
  }

  private Gate gate(long installationId) {
    return gates.computeIfAbsent(installationId, id -> new Gate("installation " + id, clock));
  }
}
