/// The committee's rules as data: tracks, clock, CLA, notice, and path patterns (R5).
@NullMarked
package dev.quorate.policy;

import org.jspecify.annotations.NullMarked;
