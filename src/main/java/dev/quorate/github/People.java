package dev.quorate.github;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// Reads who has a login, and what somebody may do. Asked without the library, which fetches a user
/// again when an answer leaves something out, and does not say whose permission it was told.
final class People {
  private static final Set<String> WRITERS = Set.of("admin", "maintain", "write");

  private final Speakers speakers;

  People(Speakers speakers) {
    this.speakers = speakers;
  }

  Reading<Account> find(long installationId, Login login) {
    return get(installationId, "/users/" + encoded(login))
        .<Reading<Account>>map(user -> new Reading.Found<>(Accounts.of(user)))
        .orElseGet(Reading.Missing::new);
  }

  Reading<Account> find(long installationId, UserId id) {
    return get(installationId, "/user/" + id.value())
        .<Reading<Account>>map(user -> new Reading.Found<>(Accounts.of(user)))
        .orElseGet(Reading.Missing::new);
  }

  /// Whether the account may write. GitHub knows people by their login here; when that has become
  /// nobody's, or somebody else's, the account is asked for by the login it has now.
  boolean mayWrite(RepositoryAddress repository, Account account) {
    if (account.kind() != Account.Kind.PERSON) {
      return false;
    }
    Optional<Json> permission = permission(repository, account.login());
    if (permission.filter(answer -> isOf(answer, account)).isEmpty()) {
      permission =
          get(repository.installationId(), "/user/" + account.id().value())
              .flatMap(user -> permission(repository, new Login(user.text("login"))));
    }
    return permission
        .filter(answer -> isOf(answer, account))
        .filter(answer -> writes(answer, "permission") || writes(answer, "role_name"))
        .isPresent();
  }

  private Optional<Json> permission(RepositoryAddress repository, Login login) {
    return get(
        repository.installationId(),
        "/repos/" + repository.fullName() + "/collaborators/" + encoded(login) + "/permission");
  }

  private static boolean isOf(Json permission, Account account) {
    return permission
        .find("user")
        .filter(user -> user.number("id") == account.id().value())
        .isPresent();
  }

  private static boolean writes(Json permission, String field) {
    return permission.findText(field).filter(WRITERS::contains).isPresent();
  }

  /// Nothing where GitHub finds nothing.
  private Optional<Json> get(long installationId, String path) {
    Reply reply = speakers.of(installationId).send(Call.get(speakers.addresses().rest(path)));
    return reply.isMissing() ? Optional.empty() : Optional.of(reply.orThrow().json());
  }

  private static String encoded(Login login) {
    return URLEncoder.encode(login.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
