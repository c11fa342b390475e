package dev.quorate.github;

/// Sends requests as somebody. A request that GitHub refuses for its authorisation was not carried
/// out, so it is sent once more with a new one, whatever it does.
record AuthorisedHttp(Http http, Authorisation authorisation) {

  Reply send(Call call) {
    String header = authorisation.header();
    Reply reply = http.send(call, header);
    if (reply.isUnauthorised() && authorisation.renew(header)) {
      return http.send(call, authorisation.header());
    }
    return reply;
  }
}
