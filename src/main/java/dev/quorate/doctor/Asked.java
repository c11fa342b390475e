package dev.quorate.doctor;

import dev.quorate.setup.Manifest;
import java.util.List;
import java.util.Map;

/// What `app-manifest.yml` asks of GitHub.
///
/// @param permissions such as `contents` → `read`
record Asked(Map<String, String> permissions, List<String> events) {

  /// What this build asks.
  static Asked packaged() {
    Manifest manifest = Manifest.packaged();
    return new Asked(manifest.permissions(), manifest.events());
  }
}
