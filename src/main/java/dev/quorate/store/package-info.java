/// What the bot keeps: one SQLite file, its migrations, and the ledger in it.
@NullMarked
package dev.quorate.store;

import org.jspecify.annotations.NullMarked;
