/// Set-up mode: from a bot without a GitHub App to one that has its own, by GitHub's manifest flow.
@NullMarked
package dev.quorate.setup;

import org.jspecify.annotations.NullMarked;
