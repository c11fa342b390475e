package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.AppSeen;
import dev.quorate.forge.ForgeClock;
import dev.quorate.forge.Reading;
import dev.quorate.settings.AppSettings;
import java.util.List;

/// Whether App ID and private key are those of one App.
final class CredentialsCheck {
  static final String NAME = "credentials";

  private CredentialsCheck() {}

  /// @param clock a refusal may be the clock's fault and not the key's
  static List<Finding> of(Reading<AppSeen> reading, AppSettings settings, ForgeClock clock) {
    long appId = settings.id();
    CredentialsPlace place = CredentialsPlace.of(settings);
    boolean refusesClock =
        clock.offset().filter(offset -> !ForgeClock.isCredible(offset)).isPresent();
    return List.of(
        switch (reading) {
          case Reading.Found<AppSeen>(AppSeen app) ->
              Finding.ok(
                  NAME,
                  "App %d is %s[bot], and the private key is its".formatted(appId, app.slug()));
          case Reading.Missing<AppSeen> _ ->
              Finding.error(NAME, "GitHub knows no App with the App ID " + appId, place.otherApp());
          case Reading.Unusable<AppSeen> _ when refusesClock ->
              Finding.error(
                  NAME,
                  "GitHub takes no word of a machine whose clock is that far off",
                  "Set the clock and look again.");
          case Reading.Unusable<AppSeen>(String why) ->
              Finding.error(
                  NAME,
                  "GitHub does not take the private key for App %d: %s".formatted(appId, why),
                  "The key may be another App's, or have been deleted. Press 'Generate a private"
                      + " key' on the App's settings page, and "
                      + place.newKey());
        });
  }
}
