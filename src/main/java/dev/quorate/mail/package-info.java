/// Sends e-mail by SMTP: the notices to boards (R7.2).
@NullMarked
package dev.quorate.mail;

import org.jspecify.annotations.NullMarked;
