package dev.quorate.history;

/// A message of the bot's own to the board (R7.2).
///
/// @param number which of the pull request's messages it is, from 1
/// @param id its Message-ID, without the angle brackets; the same at each try
/// @param to the address by the config
/// @param track the name of the track of which it tells
public record NoticeMessage(int number, String id, String to, String track) {}
