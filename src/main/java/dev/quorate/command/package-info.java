/// What people type: the commands of R9.2 and their grammar.
@NullMarked
package dev.quorate.command;

import org.jspecify.annotations.NullMarked;
