/// GitHub's deliveries: verified, turned into hints, stored, answered.
@NullMarked
package dev.quorate.webhook;

import org.jspecify.annotations.NullMarked;
