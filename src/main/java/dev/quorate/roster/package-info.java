/// Reads the committee from its sources: the config's users, teams, and tables in files (R1).
@NullMarked
package dev.quorate.roster;

import org.jspecify.annotations.NullMarked;
