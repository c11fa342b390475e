package dev.quorate.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// Something of GitHub's that has a number and a GraphQL id.
public abstract class Entity {
  final World world;
  private final long id;
  private final String nodeId;
  private final Instant createdAt;

  /// @param prefix what the GraphQL ids of its sort begin with
  Entity(World world, String prefix, long id) {
    this.world = world;
    this.id = id;
    byte[] key = Long.toString(id).getBytes(StandardCharsets.US_ASCII);
    this.nodeId = prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    this.createdAt = world.now();
    world.add(this);
  }

  public long id() {
    return id;
  }

  public String nodeId() {
    return nodeId;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
