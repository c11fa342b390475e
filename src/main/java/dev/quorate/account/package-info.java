/// Who acts on GitHub: accounts, their numeric ids and their changing logins.
@NullMarked
package dev.quorate.account;

import org.jspecify.annotations.NullMarked;
