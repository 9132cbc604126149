package org.dutywatch.proof.world;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Ways to write the same JSON: plain, over many lines, in ASCII alone, with needless escapes. */
final class Spelling {
  private static final ObjectWriter PLAIN = new JsonMapper().writer();
  private static final List<ObjectWriter> ALL =
      List.of(
          PLAIN,
          new JsonMapper().writerWithDefaultPrettyPrinter(),
          JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().writer(),
          new JsonMapper(escapingLetters()).writer());

  private Spelling() {}

  static String plain(JsonNode json) {
    return written(PLAIN, json);
  }

  static String any(JsonNode json, Chance chance) {
    return written(chance.of(ALL), json);
  }

  private static String written(ObjectWriter writer, JsonNode json) {
    try {
      return writer.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonFactory escapingLetters() {
    JsonFactory factory = new JsonFactory();
    factory.setCharacterEscapes(new Letters());
    return factory;
  }

  /** Writes some letters by their code point, which nobody needs to, in names too. */
  private static final class Letters extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char letter : "CERdtu1".toCharArray()) {
        codes[letter] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return null; // no character has one of its own
    }
  }
}
