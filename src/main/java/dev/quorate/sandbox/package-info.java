/// The sandbox: the whole bot at a stand-in for GitHub, with pages on which one person plays all
/// the others and moves the clock. It is how a committee rehearses its rules.
@NullMarked
package dev.quorate.sandbox;

import org.jspecify.annotations.NullMarked;
