/// What the ledger says, for people at a terminal and for programs: its entries, and the verdict of
/// any past instant.
@NullMarked
package dev.quorate.audit;

import org.jspecify.annotations.NullMarked;
