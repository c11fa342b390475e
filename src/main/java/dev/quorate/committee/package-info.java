/// The committee: its entries, seats and terms, and who counts at an instant (R1).
@NullMarked
package dev.quorate.committee;

import org.jspecify.annotations.NullMarked;
