/// Real pull requests by any rules, to see what would come of them: an open one now, merged ones as
/// they were when they were merged. Nothing is written anywhere.
@NullMarked
package dev.quorate.trial;

import org.jspecify.annotations.NullMarked;
