/// A stand-in for GitHub: its state in memory, its REST and GraphQL interfaces over HTTP on the
/// loopback, and its webhooks. Written from GitHub's own descriptions and independent of the bot,
/// so that what the bot gets wrong about GitHub shows here.
///
/// A test or the sandbox begins with [dev.quorate.standin.StandIn#start], acts as people do through
/// the objects it makes ([dev.quorate.standin.Repository#open], [dev.quorate.standin.Pull#comment]
/// and so on), and looks at [dev.quorate.standin.StandIn#requests] and at the objects again. What
/// happens is dated by the clock it is given, in whole seconds.
@NullMarked
package dev.quorate.standin;

import org.jspecify.annotations.NullMarked;
