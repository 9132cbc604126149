package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import org.dutywatch.events.Event;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class EventReaderBinaryTest {
  private final EventReader reader = new EventReader("E09000001");

  @ParameterizedTest
  @MethodSource("org.dutywatch.events.json.SampleEvent#fullOfEachType")
  void readsTheSameAsInStructuredMode(SampleEvent event) throws RefusedException {
    Event binary = reader.binary(event::header, event.dataText().getBytes(UTF_8));

    assertThat(binary).isEqualTo(reader.structured(event.bytes()));
  }

  @Test
  void keepsACopyOfTheWholeValueAsData() throws RefusedException {
    SampleEvent event = SampleEvent.of("referral.received");
    byte[] value = (" " + event.dataText() + "\n").getBytes(UTF_8);
    byte[] before = value.clone();

    Statement statement = (Statement) reader.binary(event::header, value);
    Arrays.fill(value, (byte) 0);

    assertThat(statement.data().utf8()).isEqualTo(before);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void refusesAnEventWithoutData(byte[] value) {
    Refusal refusal = refusalOf(SampleEvent.of("referral.received"), value);

    assertThat(refusal.reason()).isEqualTo(Reason.MISSING_FIELD);
    assertThat(refusal.field()).isEqualTo("data");
  }

  @Test
  void namesTheDataWhereItIsNotWhatItShouldBe() {
    SampleEvent event = SampleEvent.of("referral.received");

    assertThat(refusalOf(event, "{".getBytes(UTF_8)))
        .returns(Reason.MALFORMED, Refusal::reason)
        .returns("data", Refusal::field);
    assertThat(refusalOf(event, "[]".getBytes(UTF_8)))
        .returns(Reason.WRONG_TYPE, Refusal::reason)
        .returns("data", Refusal::field);
    assertThat(refusalOf(event, new byte[64 * 1024 + 1]))
        .returns(Reason.TOO_LARGE, Refusal::reason)
        .returns("data", Refusal::field);
  }

  @Test
  void refusesHeadersByTheSameRules() {
    SampleEvent event = SampleEvent.of("referral.received");

    assertThat(refusalOf(event.without("time")).field()).isEqualTo("time");
    assertThat(refusalOf(event.with("id", "\"\"")).reason()).isEqualTo(Reason.OUT_OF_BOUNDS);
    assertThat(refusalOf(event.with("type", "\"x\"")).reason()).isEqualTo(Reason.UNKNOWN_TYPE);
  }

  private Refusal refusalOf(SampleEvent event) {
    return refusalOf(event, event.dataText().getBytes(UTF_8));
  }

  private Refusal refusalOf(SampleEvent event, byte[] value) {
    return catchThrowableOfType(RefusedException.class, () -> reader.binary(event::header, value))
        .refusal();
  }
}
