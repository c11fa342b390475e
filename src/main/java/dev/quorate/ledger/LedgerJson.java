package dev.quorate.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.quorate.history.Event;
import dev.quorate.history.Words;
import dev.quorate.markdown.CommentReader;
import java.io.IOException;

/// How ledger entries are written as JSON and read again. Of what somebody wrote the text is kept,
/// and its command lines are found in it anew.
final class LedgerJson {
  private static final ObjectMapper MAPPER = mapper();

  private LedgerJson() {}

  static String write(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + body.getClass(), e);
    }
  }

  static <T> T read(String body, Class<T> type) {
    try {
      return MAPPER.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a ledger entry is no " + type.getSimpleName(), e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule words = new SimpleModule();
    words.addSerializer(Words.class, new WordsWriter());
    words.addDeserializer(Words.class, new WordsReader());
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), words)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addMixIn(Event.class, NamedType.class);
    register(builder, Event.class);
    return builder.build();
  }

  private static void register(JsonMapper.Builder builder, Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> subtype : type.getPermittedSubclasses()) {
        register(builder, subtype);
      }
    } else {
      builder.registerSubtypes(type);
    }
  }

  /// An event carries its own name.
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
  private interface NamedType {}

  private static final class WordsWriter extends JsonSerializer<Words> {
    @Override
    public void serialize(Words words, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(words.text());
    }
  }

  private static final class WordsReader extends JsonDeserializer<Words> {
    @Override
    public Words deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return CommentReader.read(json.getText());
    }
  }
}
