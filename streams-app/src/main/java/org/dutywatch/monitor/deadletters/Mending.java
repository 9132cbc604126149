package org.dutywatch.monitor.deadletters;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatch;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;

/** Makes the event that is to be sent, in structured mode, of what a letter holds. */
@FunctionalInterface
public interface Mending {

  /**
   * The event's text in UTF-8, which may still be one that the monitor refuses.
   *
   * @throws RefusedException where none can be made of this letter
   */
  byte[] eventOf(Letter letter) throws RefusedException;

  /** Leaves the event as it is. */
  static Mending none() {
    return letter -> {
      if (letter.envelope().cut()) {
        throw refused(
            Reason.TOO_LARGE,
            "event: of "
                + letter.envelope().length()
                + " bytes only the first are kept; send the whole event, mended");
      }
      return LetterEvent.of(letter)
          .map(Bytes::array)
          .orElseThrow(
              () ->
                  refused(
                      Reason.MALFORMED,
                      "event: the record holds no event; send the whole event, mended"));
    };
  }

  /** Puts another event in its place. */
  static Mending by(byte[] event) {
    return letter -> event;
  }

  /** Changes fields (RFC 7396); empty where the text is no such patch. */
  static Optional<Mending> mergePatch(String patch) {
    return JsonText.parse(patch)
        .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
        .map(Json::createMergePatch)
        .map(merge -> patched(merge::apply));
  }

  /** Goes step by step (RFC 6902); empty where the text is no such patch. */
  static Optional<Mending> jsonPatch(String patch) {
    return JsonText.parse(patch)
        .filter(value -> value.getValueType() == JsonValue.ValueType.ARRAY)
        .flatMap(value -> steps(value.asJsonArray()))
        .map(steps -> patched(event -> steps.apply((JsonStructure) event)));
  }

  private static Optional<JsonPatch> steps(JsonArray patch) {
    return patch.stream().allMatch(Mending::isStep)
        ? Optional.of(Json.createPatch(patch))
        : Optional.empty();
  }

  /** The library would only find out when it goes, and then by a fault. */
  private static boolean isStep(JsonValue value) {
    if (value.getValueType() != JsonValue.ValueType.OBJECT) {
      return false;
    }
    JsonObject step = value.asJsonObject();
    return isText(step.get("path"))
        && isText(step.get("op"))
        && switch (step.getString("op")) {
          case "add", "replace", "test" -> step.containsKey("value");
          case "move", "copy" -> isText(step.get("from"));
          case "remove" -> true;
          default -> false;
        };
  }

  private static boolean isText(JsonValue value) {
    return value != null && value.getValueType() == JsonValue.ValueType.STRING;
  }

  private static Mending patched(UnaryOperator<JsonValue> patch) {
    return letter -> JsonText.bytes(applied(patch, json(none().eventOf(letter))));
  }

  private static JsonValue json(byte[] event) throws RefusedException {
    return Bytes.of(event)
        .text()
        .flatMap(JsonText::parse)
        .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
        .orElseThrow(
            () ->
                refused(
                    Reason.MALFORMED,
                    "event: a patch needs a JSON object without repeated names; send the whole"
                        + " event, mended"));
  }

  /** Why it failed may quote what the event or the patch says, and so is not told. */
  private static JsonValue applied(UnaryOperator<JsonValue> patch, JsonValue event)
      throws RefusedException {
    try {
      return patch.apply(event);
    } catch (JsonException | ClassCastException doesNotFit) {
      throw refused(
          Reason.MALFORMED,
          "patch: it does not fit this event: it names a place that is not there, or tests for"
              + " something else");
    }
  }

  private static RefusedException refused(Reason reason, String message) {
    return new RefusedException(new Refusal(reason, "", message));
  }
}
