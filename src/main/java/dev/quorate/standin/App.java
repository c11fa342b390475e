package dev.quorate.standin;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A GitHub App. It may do and is told what its manifest asks for.
public final class App extends Entity {
  private static final KeyPair KEYS = newKeys();

  private final String slug;
  private final User bot;
  private final Webhooks webhooks;
  private final List<KeyPair> keys = new ArrayList<>(List.of(KEYS));
  private final Map<String, String> permissions;
  private final Set<String> events;

  App(World world, String slug, Map<String, String> permissions, Set<String> events) {
    super(world, "A", world.nextSmall());
    this.slug = slug;
    this.bot = new User(world, "Bot", slug + "[bot]");
    this.permissions = new TreeMap<>(permissions);
    this.events = new TreeSet<>(events);
    this.webhooks = new Webhooks(this);
  }

  public String slug() {
    return slug;
  }

  /// The oldest of its keys.
  public PrivateKey privateKey() {
    return keys.getFirst().getPrivate();
  }

  /// As by 'Generate a private key'; the others go on to count.
  public PrivateKey addKey() {
    return world.act(
        () -> {
          keys.add(newKeys());
          return keys.getLast().getPrivate();
        });
  }

  public void deleteOldestKey() {
    world.act(() -> keys.removeFirst());
  }

  /// The key as GitHub hands it out: in PKCS#1, which PKCS#8 wraps in its first 26 bytes.
  String pem() {
    byte[] key = privateKey().getEncoded();
    return "-----BEGIN RSA PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(Arrays.copyOfRange(key, 26, key.length))
        + "\n-----END RSA PRIVATE KEY-----\n";
  }

  List<PublicKey> publicKeys() {
    return keys.stream().map(KeyPair::getPublic).toList();
  }

  /// As whom it speaks.
  public User bot() {
    return bot;
  }

  public Webhooks webhooks() {
    return webhooks;
  }

  Map<String, String> permissions() {
    return permissions;
  }

  Set<String> events() {
    return events;
  }

  /// Changes what it asks for; installations keep what they granted.
  ///
  /// @param level `read`, `write` or `none`
  public void ask(String permission, String level) {
    world.act(() -> permissions.put(permission, level));
  }

  public void unsubscribe(String event) {
    world.act(() -> events.remove(event));
  }

  boolean subscribesTo(String event) {
    return events.contains(event) || event.startsWith("installation");
  }

  /// Installs the App.
  ///
  /// @param only these repositories; none named for all of the account's
  public Installation install(Account account, Repository... only) {
    return world.act(
        () -> {
          Installation installation = new Installation(this, account, List.of(only));
          installation.tellItself("created");
          return installation;
        });
  }

  /// The first is one for all Apps: making one takes long.
  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
