/// A config to begin with: a preset, fitted to the repository it is for.
@NullMarked
package dev.quorate.starter;

import org.jspecify.annotations.NullMarked;
