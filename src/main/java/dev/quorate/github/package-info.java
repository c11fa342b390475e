/// GitHub, by its REST and GraphQL interfaces: the one place that knows how they are spoken.
@NullMarked
package dev.quorate.github;

import org.jspecify.annotations.NullMarked;
