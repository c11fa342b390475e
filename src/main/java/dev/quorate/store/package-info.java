/// What the bot keeps: a SQLite file or a PostgreSQL database, its migrations, and the ledger in
/// it.
@NullMarked
package dev.quorate.store;

import org.jspecify.annotations.NullMarked;
