/// What the documents claim, tried.
@NullMarked
package dev.quorate.docs;

import org.jspecify.annotations.NullMarked;
