/// What happened on one pull request, as a list of events in a fixed order (R9.6, R12).
@NullMarked
package dev.quorate.history;

import org.jspecify.annotations.NullMarked;
