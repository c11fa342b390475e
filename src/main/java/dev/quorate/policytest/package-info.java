/// Policy tests: stories that say what the rules make of a pull request, run without GitHub.
@NullMarked
package dev.quorate.policytest;

import org.jspecify.annotations.NullMarked;
