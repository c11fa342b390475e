package dev.quorate.standin;

import java.util.ArrayList;
import java.util.List;

/// A team of an organisation. Invitations that are not yet accepted are no memberships.
public final class Team extends Entity {
  private final Organisation organisation;
  private final List<User> members = new ArrayList<>();
  private String slug;
  private boolean deleted;

  Team(Organisation organisation, String slug) {
    super(organisation.world, "T", organisation.world.nextSmall());
    this.organisation = organisation;
    this.slug = slug;
  }

  public Organisation organisation() {
    return organisation;
  }

  public String slug() {
    return slug;
  }

  List<User> members() {
    return members;
  }

  boolean isDeleted() {
    return deleted;
  }

  public Team add(User... users) {
    for (User user : users) {
      world.act(
          () -> {
            members.add(user);
            tellMembership("added", user);
          });
    }
    return this;
  }

  public Team remove(User user) {
    world.act(
        () -> {
          members.remove(user);
          tellMembership("removed", user);
        });
    return this;
  }

  public void rename(String newSlug) {
    world.act(
        () -> {
          String from = slug;
          slug = newSlug;
          tellOrganisation(
              "team", "edited", Json.of("changes", Json.of("name", Json.of("from", from))));
        });
  }

  public void delete() {
    world.act(
        () -> {
          deleted = true;
          tellOrganisation("team", "deleted", new Json());
        });
  }

  void drop(User user) {
    members.remove(user);
  }

  private void tellMembership(String action, User user) {
    tellOrganisation("membership", action, Json.of("scope", "team", "member", Rest.account(user)));
  }

  private void tellOrganisation(String event, String action, Json more) {
    for (Installation installation : world.all(Installation.class)) {
      if (installation.account().equals(organisation)) {
        Json payload = Json.of("action", action);
        payload.putAll(more);
        payload.put("team", Rest.team(this));
        payload.put("organization", Rest.account(organisation));
        world.tell(installation, event, organisation, payload);
      }
    }
  }
}
