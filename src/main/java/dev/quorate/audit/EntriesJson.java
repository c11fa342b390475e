package dev.quorate.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.store.LedgerEntry;
import java.util.List;
import java.util.stream.Collectors;

/// Entries of the ledger as a JSON array, one to a line.
public final class EntriesJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private EntriesJson() {}

  /// The array.
  public static String of(List<LedgerEntry> entries) {
    return entries.isEmpty()
        ? "[]"
        : entries.stream()
            .map(entry -> TerminalText.json(json(entry).toString()))
            .collect(Collectors.joining(",\n ", "[\n ", "\n]"));
  }

  private static ObjectNode json(LedgerEntry entry) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("seq", entry.seq());
    json.put("recordedAt", entry.recordedAt().toString());
    json.put("kind", entry.kind());
    try {
      json.set("body", MAPPER.readTree(entry.body()));
    } catch (JsonProcessingException e) {
      // only somebody else can have written it; shown as it stands
      json.put("body", entry.body());
    }
    json.put("hash", entry.hash());
    return json;
  }
}
