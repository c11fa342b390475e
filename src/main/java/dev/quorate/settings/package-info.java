/// What the operator sets in the environment, read once at the start and complained about all at
/// once.
@NullMarked
package dev.quorate.settings;

import org.jspecify.annotations.NullMarked;
