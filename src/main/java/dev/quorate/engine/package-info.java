/// What is to be done about a verdict: only what differs from what is there.
@NullMarked
package dev.quorate.engine;

import org.jspecify.annotations.NullMarked;
