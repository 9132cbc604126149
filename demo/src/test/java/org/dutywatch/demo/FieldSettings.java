package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a panel's JSON says of one of its fields.
 *
 * @param panel of the board's JSON
 * @param name of the field
 */
record FieldSettings(JsonNode panel, String name) {
  String unit() {
    return setting("unit").asText();
  }

  int decimals() {
    return setting("decimals").asInt();
  }

  /** The word for a value, or an empty one. */
  String word(double value) {
    for (JsonNode mapping : setting("mappings")) {
      JsonNode word = mapping.get("options").path(String.valueOf(Math.round(value)));
      if (!word.isMissingNode()) {
        return word.get("text").asText();
      }
    }
    return "";
  }

  private JsonNode setting(String id) {
    JsonNode found = panel.at("/fieldConfig/defaults").path(id);
    for (JsonNode override : panel.at("/fieldConfig/overrides")) {
      if (override.at("/matcher/options").asText().equals(name)) {
        for (JsonNode property : override.get("properties")) {
          found = property.get("id").asText().equals(id) ? property.get("value") : found;
        }
      }
    }
    return found;
  }
}
