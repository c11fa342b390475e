package dev.quorate.sandbox;

import java.util.List;

/// One sort of reaction to something.
///
/// @param content its name in GraphQL
/// @param sign as it looks
/// @param label what a button that gives or takes it says
/// @param by who gave it
/// @param mine whether the one who acts did
/// @param offered whether there is a button for it: the bot reads 👍 and 👎 alone
public record Thumb(
    String content, String sign, String label, List<String> by, boolean mine, boolean offered) {}
