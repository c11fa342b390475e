package dev.quorate.queue;

/// Runs jobs. Never gets one job twice at once, but again after a crash: a run must do no harm when
/// an earlier one was cut off anywhere.
@FunctionalInterface
public interface JobHandler {

  /// Runs the job. What is thrown is taken for a failure that may pass.
  Outcome run(Claimed job);
}
