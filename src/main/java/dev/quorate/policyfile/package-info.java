/// The text of `.github/quorate.yml` as a policy, or every problem it has with its line.
@NullMarked
package dev.quorate.policyfile;

import org.jspecify.annotations.NullMarked;
