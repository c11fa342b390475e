/// YAML 1.2 text as a small immutable tree that knows its lines, or every problem with its line.
@NullMarked
package dev.quorate.yaml;

import org.jspecify.annotations.NullMarked;
