package org.dutywatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  private static final long FIRST_SECOND = -62_167_219_200L;
  private static final long LAST_SECOND = 253_402_300_799L;

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:15:30Z,                     2026-03-02T10:15:30Z",
    "2026-03-02t10:15:30z,                     2026-03-02T10:15:30Z",
    "2026-03-29T01:59:59+01:00,                2026-03-29T00:59:59Z",
    "2026-10-25T01:30:00+01:00,                2026-10-25T00:30:00Z",
    "2026-10-25T01:30:00+00:00,                2026-10-25T01:30:00Z",
    "2026-03-02T10:15:30-00:00,                2026-03-02T10:15:30Z",
    "2026-03-02T00:00:00+23:59,                2026-03-01T00:01:00Z",
    "2026-03-02T00:00:00-23:59,                2026-03-02T23:59:00Z",
    "2026-03-02T10:15:30.5Z,                   2026-03-02T10:15:30.5Z",
    "2026-03-02T10:15:30.123456789Z,           2026-03-02T10:15:30.123456789Z",
    "2026-03-02T10:15:30.1234567899999999999Z, 2026-03-02T10:15:30.123456789Z",
    "2026-03-02T10:15:30.000+01:00,            2026-03-02T09:15:30Z",
    "1969-12-31T23:59:59.75Z,                  1969-12-31T23:59:59.75Z",
    "2024-02-29T00:00:00Z,                     2024-02-29T00:00:00Z",
    "2000-02-29T00:00:00Z,                     2000-02-29T00:00:00Z",
    "0000-02-29T00:00:00Z,                     0000-02-29T00:00:00Z",
    "0001-01-01T00:00:00Z,                     0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z,                     9999-12-31T23:59:59Z",
    "0000-01-01T00:00:00+01:00,                -0001-12-31T23:00:00Z",
    "9999-12-31T23:59:59-01:00,                +10000-01-01T00:59:59Z",
  })
  void readsTimesWithAnOffset(String text, String instant) {
    assertThat(Rfc3339.parse(text)).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-03-02",
        "2026-03-02T10:15:30",
        "2026-03-02T10:15Z",
        "2026-03-02 10:15:30Z",
        "2026-03-02T10:15:30 Z",
        " 2026-03-02T10:15:30Z",
        "2026-03-02T10:15:30Z ",
        "2026-03-02T10:15:30Z[Europe/London]",
        "2026-03-02T10:15:30.Z",
        "2026-03-02T10:15:30,5Z",
        "2026-03-02T10:15:30.5",
        "2026-03-02T10:15:30.5x",
        "2026-03-02T10:15:30+01",
        "2026-03-02T10:15:30+0100",
        "2026-03-02T10:15:30+01:0",
        "2026-03-02T10:15:30+01:00:00",
        "2026-03-02T10:15:30+24:00",
        "2026-03-02T10:15:30+01:60",
        "2026-03-02T10:15:30*01:00",
        "2026-03-02T10:15:30+-1:00",
        "2026-02-29T10:15:30Z",
        "1900-02-29T10:15:30Z",
        "2026-04-31T10:15:30Z",
        "2026-00-02T10:15:30Z",
        "2026-13-02T10:15:30Z",
        "2026-03-00T10:15:30Z",
        "2026-03-32T10:15:30Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T10:60:30Z",
        "2016-12-31T23:59:60Z",
        "-026-03-02T10:15:30Z",
        "+2026-03-02T10:15:30Z",
        "12026-03-02T10:15:30Z",
        "2026-3-02T10:15:30Z",
        "2026/03/02T10:15:30Z",
        "2026-03-02T10.15.30Z",
        "20260302T101530Z",
        "٢٠٢٦-03-02T10:15:30Z",
        "1772446530",
      })
  void refusesWhatIsNoTimeOfTheRfc(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @Property
  void readsWhatTheJdkReads(
      @ForAll @LongRange(min = FIRST_SECOND + 86_400, max = LAST_SECOND - 86_400) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
    OffsetDateTime time =
        Instant.ofEpochSecond(second, nanos)
            .atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60))
            .withSecond(1 + nanos % 59);

    assertThat(Rfc3339.parse(time.toString())).contains(time.toInstant());
  }

  @Property
  void readsBackWhatItWrites(
      @ForAll @LongRange(min = FIRST_SECOND - 86_340, max = LAST_SECOND + 86_340) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    Instant instant = Instant.ofEpochSecond(second, nanos);

    assertThat(Rfc3339.parse(Rfc3339.format(instant))).contains(instant);
  }

  @Test
  void writesAnOffsetOnlyWhereUtcHasNoYearForIt() {
    assertThat(Rfc3339.format(Instant.parse("2026-03-02T10:15:30Z")))
        .isEqualTo("2026-03-02T10:15:30Z");
    assertThat(Rfc3339.format(Instant.parse("+10000-01-01T00:59:59Z")))
        .isEqualTo("9999-12-31T01:00:59-23:59");
    assertThat(Rfc3339.format(Instant.parse("-0001-12-31T23:00:00Z")))
        .isEqualTo("0000-01-01T22:59:00+23:59");
  }

  @Test
  void writesNoTimeBeyondItsYears() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rfc3339.format(Instant.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> Rfc3339.format(Instant.MIN));
  }
}
