package dev.quorate.webhook;

/// A payload is not what its event's should be. Caught in [DeliveryReader] alone.
final class MalformedPayloadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedPayloadException(String field, String wrong) {
    super(field + " " + wrong);
  }
}
