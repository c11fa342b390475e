package dev.quorate.github;

/// Sends requests as somebody, while the gate is open. A request that GitHub refuses for its
/// authorisation was not carried out, so it is sent once more with a new one, whatever it does.
record AuthorisedHttp(Http http, Authorisation authorisation, Gate gate, Spending spending) {

  Reply send(Call call) {
    gate.pass();
    Reply reply = sendOpen(call);
    spending.learn(reply);
    if (reply.isLimited()) {
      gate.close(reply, RetryAfter.said(reply));
    } else if (reply.isGood() && call.sort() == ApiCalls.Sort.REST) {
      gate.answered(reply); // GraphQL refuses in good form, and tokens have limits of their own
    }
    return reply;
  }

  private Reply sendOpen(Call call) {
    String header = authorisation.header();
    spending.count(call);
    Reply reply = http.send(call, header);
    if (reply.isUnauthorised() && authorisation.renew(header)) {
      spending.count(call);
      return http.send(call, authorisation.header());
    }
    return reply;
  }
}
