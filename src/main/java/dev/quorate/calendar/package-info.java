/// The committee's deadlines, as a calendar that others subscribe to.
@NullMarked
package dev.quorate.calendar;

import org.jspecify.annotations.NullMarked;
