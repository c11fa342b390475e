/// Durable jobs and timers. It knows what a job is about, but nothing of GitHub.
@NullMarked
package dev.quorate.queue;

import org.jspecify.annotations.NullMarked;
