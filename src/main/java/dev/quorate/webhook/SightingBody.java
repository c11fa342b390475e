package dev.quorate.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The JSON of a sighting while it is put together from a payload. What the payload lacks is left
/// out.
final class SightingBody {
  private final Payload payload;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  SightingBody(Payload payload) {
    this.payload = payload;
    copy("action", "action");
    account("sender", "sender");
  }

  SightingBody copy(String name, String path) {
    payload.find(path).filter(JsonNode::isValueNode).ifPresent(value -> json.set(name, value));
    return this;
  }

  /// An account as `{id, login, type}`.
  SightingBody account(String name, String path) {
    if (payload.hasObject(path)) {
      ObjectNode account = json.putObject(name);
      for (String field : new String[] {"id", "login", "type"}) {
        payload.find(path + "." + field).ifPresent(value -> account.set(field, value));
      }
    }
    return this;
  }

  String json() {
    return json.toString();
  }
}
