/// Pages for people: templates, the files they need, and the headers under which browsers show
/// them.
@NullMarked
package dev.quorate.pages;

import org.jspecify.annotations.NullMarked;
