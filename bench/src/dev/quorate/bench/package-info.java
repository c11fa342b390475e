/// How fast the bot is: `bench/run` measures it and prints a table.
@NullMarked
package dev.quorate.bench;

import org.jspecify.annotations.NullMarked;
