package dev.quorate.github;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/// The tokens by which the bot acts in its installations, each kept until shortly before it ends.
/// Whoever needs one that is being fetched waits for it and shares what becomes of it; other
/// installations are not waited for.
final class InstallationTokens {
  /// Long enough that no evaluation outlives the token it began with.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private static final Pattern TOKEN = Pattern.compile("[!-~]+");
  private static final Duration WHILE_FETCHED = Duration.ofHours(1);

  private final ApiAddresses addresses;
  private final LongFunction<AuthorisedHttp> app;
  private final InstantSource clock;
  private final Cache<Long, CompletableFuture<Token>> tokens;

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

  /// @param app the App, asking for one installation
  InstallationTokens(
      ApiAddresses addresses, LongFunction<AuthorisedHttp> app, InstantSource clock) {
    this.addresses = addresses;
    this.app = app;
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .ticker(() -> nanos(clock.instant()))
            .expireAfter(
                Expiry.<Long, CompletableFuture<Token>>writing((_, token) -> remaining(token)))
            .executor(Runnable::run)
            .build();
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
        .asMap()
        .computeIfPresent(
            installationId,
            (_, token) ->
                token.state() == Future.State.SUCCESS && token.join().header().equals(refused)
                    ? null
                    : token);
  }

  private Token token(long installationId) {
    CompletableFuture<Token> own = new CompletableFuture<>();
    Optional<CompletableFuture<Token>> shared =
        Optional.ofNullable(tokens.asMap().putIfAbsent(installationId, own));
    if (shared.isEmpty()) {
      fetch(installationId, own);
    }
    try {
      return shared.orElse(own).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ForgeException forge) {
        throw forge;
      }
      throw new ForgeException("a token for installation " + installationId + ": failed", e);
    }
  }

  private void fetch(long installationId, CompletableFuture<Token> own) {
    try {
      own.complete(fetch(installationId));
      tokens.asMap().replace(installationId, own, own); // now that its end is known
    } catch (RuntimeException | Error e) {
      tokens.asMap().remove(installationId, own);
      own.completeExceptionally(e);
    }
  }

  private Token fetch(long installationId) {
    Call call =
        new Call(
            ApiCalls.Sort.TOKEN,
            "POST",
            addresses.rest("/app/installations/" + installationId + "/access_tokens"),
            Optional.empty());
    Json json = app.apply(installationId).send(call).orThrow().json();
    String token = json.text("token");
    if (!TOKEN.matcher(token).matches()) {
      // what cannot stand in a header would be refused there with a message that shows it
      throw new ForgeException(call + ": an answer without a usable `token`", Optional.empty());
    }
    return new Token(token, json.instant("expires_at"));
  }

  private Duration remaining(CompletableFuture<Token> token) {
    if (token.state() != Future.State.SUCCESS) {
      return WHILE_FETCHED;
    }
    Duration left = Duration.between(clock.instant(), token.join().expiresAt()).minus(MARGIN);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }
}
