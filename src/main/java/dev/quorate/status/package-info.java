/// The status page for those who run the bot.
@NullMarked
package dev.quorate.status;

import org.jspecify.annotations.NullMarked;
