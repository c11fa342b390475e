/// A verdict in words: the check run, the status comment, replies. Every text is a pure function of
/// what it shows, in a stable order, and everything users wrote is escaped (R8, R9.3).
@NullMarked
package dev.quorate.report;

import org.jspecify.annotations.NullMarked;
