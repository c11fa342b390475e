package dev.quorate.github;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// The tokens by which the bot acts in its installations, each kept until shortly before it ends.
/// Whoever needs one that is being fetched waits for it; other installations are not waited for.
final class InstallationTokens {
  /// Long enough that no evaluation outlives the token it began with.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final ApiAddresses addresses;
  private final AuthorisedHttp app;
  private final InstantSource clock;
  private final AsyncCache<Long, Token> tokens;

  private record Token(String value, Instant expiresAt) {
    String header() {
      return "Bearer " + value;
    }

    /// Never shows the token.
    @Override
    public String toString() {
      return "a token until " + expiresAt;
    }
  }

  InstallationTokens(ApiAddresses addresses, AuthorisedHttp app, InstantSource clock) {
    this.addresses = addresses;
    this.app = app;
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .ticker(() -> nanos(clock.instant()))
            .expireAfter(Expiry.<Long, Token>creating((_, token) -> remaining(token)))
            .executor(Thread::startVirtualThread)
            .buildAsync();
  }

  Authorisation of(long installationId) {
    return new Authorisation() {
      @Override
      public String header() {
        return token(installationId).header();
      }

      @Override
      public boolean renew(String refused) {
        drop(installationId, refused);
        return true;
      }
    };
  }

  /// Another thread may have fetched a new one meanwhile; that one stays.
  private void drop(long installationId, String refused) {
    tokens
        .synchronous()
        .asMap()
        .computeIfPresent(
            installationId, (_, token) -> token.header().equals(refused) ? null : token);
  }

  private Token token(long installationId) {
    try {
      return tokens
          .get(
              installationId,
              (id, executor) -> CompletableFuture.supplyAsync(() -> fetch(id), executor))
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ForgeException forge) {
        throw forge;
      }
      throw new ForgeException("a token for installation " + installationId + ": failed", e);
    }
  }

  private Token fetch(long installationId) {
    Call call =
        new Call(
            ApiCalls.Sort.TOKEN,
            "POST",
            addresses.rest("/app/installations/" + installationId + "/access_tokens"),
            Optional.empty());
    Json json = app.send(call).orThrow().json();
    return new Token(json.text("token"), json.instant("expires_at"));
  }

  private Duration remaining(Token token) {
    Duration left = Duration.between(clock.instant(), token.expiresAt()).minus(MARGIN);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }
}
