package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTest {
  private final NoticeReader reader = new NoticeReader();

  private static Notice notice(Optional<String> child) {
    return new Notice(
        "r.referral-decision.0.2",
        "/dutywatch/1c5e0f3a9b77",
        "clock.breached",
        Instant.parse("2010-05-13T23:00:00Z"),
        "E06000033",
        "referral-decision",
        "r",
        child,
        LocalDate.parse("2010-05-13"),
        "west",
        "first \"contact\"",
        2,
        true);
  }

  @Test
  void readsWhatIsWritten() {
    for (Notice notice : new Notice[] {notice(Optional.of("lSb")), notice(Optional.empty())}) {
      assertThat(reader.read(new EventWriter().structured(notice))).contains(notice);
    }
  }

  @Test
  void leavesAsideWhatItDoesNotKnow() {
    String more =
        new String(new EventWriter().structured(notice(Optional.empty())), UTF_8)
            .replaceFirst("\\{", "{\"new\":[{\"data\":{\"clock\":\"x\"}}],");

    assertThat(reader.read(more.getBytes(UTF_8))).contains(notice(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "no JSON", "{}", "{\"id\": \"1\"", "\u0000"})
  void whatIsNoNoticeIsNone(String text) {
    assertThat(reader.read(text.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010-05-13T23:00:00Z", "\"2010-05-13\"", "2,", "west", "clock"})
  void neitherIsOneThatIsSpoilt(String part) {
    String spoilt =
        new String(new EventWriter().structured(notice(Optional.empty())), UTF_8)
            .replace(part, part.replaceAll("[a-z0-9]+", "Q"));

    assertThat(reader.read(spoilt.getBytes(UTF_8)))
        .isNotEqualTo(Optional.of(notice(Optional.empty())));
  }
}
