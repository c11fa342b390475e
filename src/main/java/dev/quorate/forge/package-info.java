/// The forge as the bot needs it: what it reads of a pull request, and the few things it writes. No
/// technology; the GitHub adapter and the tests' in-memory forge implement [Forge].
@NullMarked
package dev.quorate.forge;

import org.jspecify.annotations.NullMarked;
