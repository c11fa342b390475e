/// What has been said and done on a pull request, and what of it still stands: the record that the
/// rules are then applied to.
@NullMarked
package dev.quorate.proceedings;

import org.jspecify.annotations.NullMarked;
