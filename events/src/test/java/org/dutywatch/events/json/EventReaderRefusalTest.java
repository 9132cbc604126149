package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.Refusal.Reason;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.json.BadEvents.Bad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderRefusalTest {
  private final EventReader reader = new EventReader("E09000001");

  @ParameterizedTest
  @MethodSource("org.dutywatch.events.json.BadEvents#all")
  void refusesWhatBreaksARuleAndSaysWhatWasExpected(Bad bad) {
    Refusal refusal = refusalOf(bad.event().bytes());

    assertThat(refusal.reason()).isEqualTo(bad.reason());
    assertThat(refusal.field()).isEqualTo(bad.field());
    assertThat(refusal.message())
        .startsWith(bad.field() + ": expected ")
        .contains(bad.expected())
        .contains(", found ")
        .doesNotContain("secret")
        .hasSizeLessThan(600);
    assertThat(refusal.message().codePoints()).noneMatch(Character::isISOControl);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{\"id\":\"secret\"",
        "{\"id\":secret}",
        "{\"id\":'secret'}",
        "{\"id\":\"sec\nret\"}",
        "{\"id\":\"secret\",}",
        "{\"id\" \"secret\"}",
        "{\"id\":01}",
        "{\"n\":NaN}",
        "{\"n\":+1}",
        "{\"n\":\"\\x\"}",
        "{\"id\":\"secret\",\"id\":\"secret\"}",
        "{\"data\":{\"child\":\"secret\",\"child\":\"secret\"}}",
        "{\"data\":{\"other\":{\"a\":1,\"a\":1}}}",
        "{\"other\":[{\"a\":1,\"\\u0061\":1}]}",
        "{} {}",
        "{},",
        "{}secret",
        "// comment\n{}",
        "\uFEFF{}",
        "[",
      })
  void refusesMalformedJsonWithoutQuotingIt(String text) {
    Refusal refusal = refusalOf(text.getBytes(UTF_8));

    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(refusal.field()).isEmpty();
    assertThat(refusal.message()).startsWith("event: expected ").doesNotContain("secret");
  }

  @Test
  void refusesARecordWithoutAValue() {
    assertThat(refusalOf(null).message()).isEqualTo("event: expected a JSON object, found nothing");
  }

  @Test
  void tellsWhereMalformedJsonBreaks() {
    assertThat(refusalOf("{\n  \"id\":nul }".getBytes(UTF_8)).message())
        .isEqualTo(
            "event: expected well-formed JSON in UTF-8 without repeated names,"
                + " found a fault at line 2, column 8");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    String event = SampleEvent.of("cp-plan.ended").data("note", "\"é@@@\"").text();
    byte[] overlong = event.getBytes(UTF_8);
    int at = event.indexOf("@@@") + 1;
    overlong[at] = (byte) 0xC0;
    overlong[at + 1] = (byte) 0xAF;
    byte[] surrogate = event.getBytes(UTF_8);
    surrogate[at] = (byte) 0xED;
    surrogate[at + 1] = (byte) 0xA0;
    surrogate[at + 2] = (byte) 0x80;

    List<byte[]> broken =
        List.of(overlong, surrogate, event.getBytes(ISO_8859_1), event.getBytes(UTF_16LE));

    assertThat(broken)
        .allSatisfy(bytes -> assertThat(refusalOf(bytes).reason()).isEqualTo(Reason.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "null", "true", "7", "\"secret\""})
  void refusesJsonThatIsNoObject(String text) {
    Refusal refusal = refusalOf(text.getBytes(UTF_8));

    assertThat(refusal.reason()).isEqualTo(Reason.WRONG_TYPE);
    assertThat(refusal.field()).isEmpty();
    assertThat(refusal.message()).startsWith("event: expected a JSON object, found ");
  }

  @Test
  void refusesAnEventLargerThanAFactMayBe() {
    SampleEvent event = SampleEvent.of("cp-plan.ended").data("reason", "\"\"");
    String padding = "x".repeat(64 * 1024 + 1 - event.bytes().length);

    Refusal refusal = refusalOf(event.data("reason", "\"" + padding + "\"").bytes());

    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal.message())
        .isEqualTo("event: expected at most 65536 bytes, found 65537 bytes");
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    SampleEvent event = SampleEvent.of("cp-plan.ended");
    byte[] deep = event.data("note", "[".repeat(20_000) + "]".repeat(20_000)).bytes();

    assertThat(refusalOf(deep).reason()).isEqualTo(Reason.OUT_OF_BOUNDS);
    assertThat(refusalOf(deep).message())
        .isEqualTo(
            "event: expected nesting of at most 1000 levels, names of at most 50000 characters"
                + " and numbers of at most 1000, found more");
  }

  @Test
  void refusesANumberOfEndlessDigitsWithoutReadingIt() {
    SampleEvent event = SampleEvent.of("cp-plan.started");
    byte[] longNumber = event.data("previousPlans", "9".repeat(60_000)).bytes();

    assertThat(refusalOf(longNumber).reason()).isEqualTo(Reason.OUT_OF_BOUNDS);
    assertThat(refusalOf(event.data("previousPlans", "1e99999999999").bytes()).reason())
        .isEqualTo(Reason.OUT_OF_BOUNDS);
    assertThat(refusalOf(event.data("previousPlans", "1e-999999999").bytes()).reason())
        .isEqualTo(Reason.WRONG_TYPE);
  }

  @Test
  void quotesOnlyAShortAndPlainPieceOfWhatIsHarmless() {
    String found = "\u202E\\u0007" + "long".repeat(50);
    SampleEvent event = SampleEvent.of("referral.decided").data("outcome", "\"" + found + "\"");

    assertThat(refusalOf(event.bytes()).message())
        .isEqualTo(
            "data.outcome: expected one of assessment, strategy-discussion, early-help,"
                + " no-further-action, found \"??longlonglonglonglonglonglonglonglonglo…\"");
  }

  private Refusal refusalOf(byte[] event) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> reader.structured(event));
    assertThat(refused).as("refused").isNotNull();
    return refused.refusal();
  }
}
