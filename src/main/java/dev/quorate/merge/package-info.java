/// The merge rules R1 to R9 as pure functions: from a history to a verdict.
@NullMarked
package dev.quorate.merge;

import org.jspecify.annotations.NullMarked;
