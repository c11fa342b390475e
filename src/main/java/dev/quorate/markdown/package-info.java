/// Markdown, as CommonMark and GitHub read it: the command lines of a comment (R9.1) and the roster
/// tables of a file (R1.8).
@NullMarked
package dev.quorate.markdown;

import org.jspecify.annotations.NullMarked;
