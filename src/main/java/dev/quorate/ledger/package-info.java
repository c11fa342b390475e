/// What the bot keeps of a pull request and of its surroundings: the history as events, each found
/// once by comparing what is recorded with what GitHub shows now.
@NullMarked
package dev.quorate.ledger;

import org.jspecify.annotations.NullMarked;
