/// What keeps a set-up from working, and what to do about each: `quorate doctor`. Every check is a
/// class of its own that makes findings of what was read; [Doctor] reads.
@NullMarked
package dev.quorate.doctor;

import org.jspecify.annotations.NullMarked;
