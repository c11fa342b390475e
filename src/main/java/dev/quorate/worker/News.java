package dev.quorate.worker;

import dev.quorate.queue.Instances;

/// That what is remembered of GitHub may be wrong.
interface News {
  /// How often anybody has told so.
  long times();

  /// Tells everybody who remembers.
  void tell();

  /// Shared by all processes at the database.
  static News of(Instances instances) {
    return new News() {
      @Override
      public long times() {
        return instances.news();
      }

      @Override
      public void tell() {
        instances.tellNews();
      }
    };
  }

  /// For one who reads once: nothing is heard, and nobody told.
  static News none() {
    return new News() {
      @Override
      public long times() {
        return 0;
      }

      @Override
      public void tell() {}
    };
  }
}
