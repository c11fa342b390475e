/// Quorate: a committee's merge rules, applied to pull requests.
@NullMarked
package dev.quorate;

import org.jspecify.annotations.NullMarked;
