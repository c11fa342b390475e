/// The merge rules, R1 to R8, one file each, applied to the proceedings: from a history to a
/// verdict.
@NullMarked
package dev.quorate.merge;

import org.jspecify.annotations.NullMarked;
