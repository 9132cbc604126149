package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.stream.Stream;
import org.dutywatch.events.json.BadEvents.Bad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {
  private final EventReader reader = new EventReader("E09000001");
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          factory ->
              factory.schemaMappers(
                  mappers ->
                      mappers.mapPrefix(
                          EventSchemas.BASE, "classpath:org/dutywatch/events/schema/")));

  @ParameterizedTest
  @MethodSource("goodEvents")
  void acceptWhatTheReaderAccepts(SampleEvent event) throws Exception {
    reader.structured(event.bytes());

    assertThat(faults(event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("badEvents")
  void refuseWhatTheReaderRefuses(Bad bad) {
    assertThat(faults(bad.event())).isNotEmpty();
  }

  @Test
  void isThereForEveryTypeUnderItsOwnName() {
    assertThat(EventSchemas.types()).hasSize(16).startsWith("referral.received");
    for (String type : EventSchemas.types()) {
      assertThat(new String(EventSchemas.load(EventSchemas.file(type)), UTF_8))
          .contains("\"$id\": \"" + EventSchemas.BASE + type + ".json\"")
          .contains("\"const\": \"" + type + "\"");
    }
    assertThat(new String(EventSchemas.load(EventSchemas.COMMON), UTF_8)).contains("$defs");
  }

  @Test
  void loadsNothingElse() {
    assertThatIllegalArgumentException().isThrownBy(() -> EventSchemas.load("../Event.class"));
  }

  static Stream<SampleEvent> goodEvents() {
    SampleEvent referral = SampleEvent.of("referral.received");
    SampleEvent plan = SampleEvent.of("cp-plan.started");
    return Stream.of(
            SampleEvent.fullOfEachType(),
            EventSchemas.types().stream().map(SampleEvent::of).toList(),
            List.of(
                referral.with("recordedtime", "null").with("authority", "null"),
                referral.data("family", "null").data("team", "null").data("retracted", "null"),
                referral.data("locality", "\"" + "\\u00a0\\t".repeat(100) + "\""),
                referral.data("locality", "\"" + "\uD83D\uDE00".repeat(128) + "\""),
                referral.data("child", "\"" + "\uD83D\uDE00".repeat(128) + "\""),
                referral.with("traceparent", "[]").data("other", "{}"),
                referral.with("time", "\"2024-02-29t23:59:59.123456789012z\""),
                plan.data("previousPlans", "1.0"),
                plan.data("previousPlans", "null"),
                plan.data("category", "7").data("family", "\"\"").data("retracted", "true"),
                SampleEvent.of("dv-notification.received").data("children", "[]"),
                SampleEvent.of("dv-notification.assessed").data("child", "7"),
                SampleEvent.of("clock.tick").with("subject", "null")))
        .flatMap(List::stream);
  }

  /** All but those whose type is not known, which have no schema to be checked against. */
  static Stream<Bad> badEvents() {
    return BadEvents.all().stream().filter(bad -> !bad.field().equals("type"));
  }

  private List<String> faults(SampleEvent event) {
    String file = EventSchemas.file(event.header("type"));
    return schemas
        .getSchema(SchemaLocation.of(EventSchemas.BASE + file))
        .validate(event.text(), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
