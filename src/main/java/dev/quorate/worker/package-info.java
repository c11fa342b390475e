/// The work: load a snapshot, record what is new, judge, write what differs, look again when time
/// may change it. And the sweep over what has no webhook.
@NullMarked
package dev.quorate.worker;

import org.jspecify.annotations.NullMarked;
