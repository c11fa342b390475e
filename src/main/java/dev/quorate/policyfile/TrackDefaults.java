package dev.quorate.policyfile;

import dev.quorate.policy.TrackName;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a track requires where the config leaves a key out: the table of R5.1.
record TrackDefaults(int approvals, Duration waitingPeriod, boolean notice, boolean only) {
  static final int DECLARED_BY = 2;

  /// The charter's three tracks, in the order of R5.3.
  static final Map<TrackName, TrackDefaults> BUILT_IN = builtIn();

  /// An added track is as the built-in `standard`, whatever the config makes of that one.
  static final TrackDefaults ADDED = standard();

  private static TrackDefaults standard() {
    return new TrackDefaults(2, Duration.ofDays(3), true, false);
  }

  private static Map<TrackName, TrackDefaults> builtIn() {
    Map<TrackName, TrackDefaults> tracks = new LinkedHashMap<>();
    tracks.put(TrackName.STANDARD, standard());
    tracks.put(TrackName.GOVERNANCE, new TrackDefaults(2, Duration.ofDays(14), true, false));
    tracks.put(TrackName.ERRATA, new TrackDefaults(0, Duration.ZERO, false, true));
    return Collections.unmodifiableMap(tracks);
  }
}
