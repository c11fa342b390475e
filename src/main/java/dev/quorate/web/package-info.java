/// The bot's HTTP server and its own pages.
@NullMarked
package dev.quorate.web;

import org.jspecify.annotations.NullMarked;
