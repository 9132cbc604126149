package org.dutywatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only just accepted. */
class EventReaderBoundsTest {
  private static final String EMOJI = "\uD83D\uDC68";

  private final EventReader reader = new EventReader("E09000001");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "\\u00a0", "\\u2003\\u00a0\\u202f", "\\t\\n", "\\u3000", "\\u2028"})
  void readsADimensionOfWhiteSpaceAsUnknown(String blank) throws RefusedException {
    assertThat(locality("\"" + blank + "\"")).isEqualTo("unknown");
    assertThat(locality("\"" + blank.repeat(129) + "\"")).isEqualTo("unknown");
  }

  @Test
  void keepsADimensionAsItIsWritten() throws RefusedException {
    assertThat(locality("\" Old Town \"")).isEqualTo(" Old Town ");
    assertThat(locality("\"" + EMOJI.repeat(128) + "\"")).isEqualTo(EMOJI.repeat(128));
  }

  @Test
  void countsTheLengthOfIdsInCodePoints() throws RefusedException {
    String longest = EMOJI.repeat(128);
    Statement statement =
        statement(
            SampleEvent.of("assessment.started")
                .with("id", "\"" + longest + "\"")
                .with("subject", "\"" + longest + "\"")
                .data("child", "\"" + "\\ud83d\\ude00".repeat(128) + "\"")
                .data("referral", "\"" + longest + "\""));

    assertThat(statement.id()).isEqualTo(longest);
    assertThat(statement.record().subject()).isEqualTo(longest);
    assertThat(statement.record().child()).isEqualTo("\uD83D\uDE00".repeat(128));
  }

  @Test
  void keepsIdsUntrimmedAndLetsThemHoldASlashButAChild() throws RefusedException {
    Statement statement =
        statement(
            SampleEvent.of("referral.received")
                .with("subject", "\"a/b \"")
                .data("child", "\" c\""));

    assertThat(statement.record().subject()).isEqualTo("a/b ");
    assertThat(statement.record().child()).isEqualTo(" c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "3e0", "0.3e1", "30E-1", "3.000"})
  void readsAWholeNumberHoweverItIsWritten(String number) throws RefusedException {
    assertThat(planCount(number)).isEqualTo(3);
  }

  @Test
  void readsWholeNumbersUpToTheirEnds() throws RefusedException {
    assertThat(planCount("2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThat(planCount("0")).isZero();
    assertThat(planCount("-0")).isZero();
    assertThat(planCount("0e999999999")).isZero();
  }

  @Test
  void readsNotificationsOfUpToAHundredChildren() throws RefusedException {
    SampleEvent event = SampleEvent.of("dv-notification.received");
    String hundred = "[" + "\"c\",".repeat(99) + "\"c\"]";

    assertThat(children(event.data("children", "[]"))).isEmpty();
    assertThat(children(event.data("children", hundred))).hasSize(100);
  }

  @Test
  void keepsFreeTextOfAnyKind() throws RefusedException {
    for (String text : List.of("", " ", "line\\nbreak", "x".repeat(10_000))) {
      assertThat(
              statement(SampleEvent.of("cp-plan.ended").data("reason", "\"" + text + "\"")).fact())
          .contains(new Fact.PlanEnded(Optional.of(text.replace("\\n", "\n"))));
    }
  }

  @Test
  void readsAFactOfTheGreatestSize() throws RefusedException {
    SampleEvent event = SampleEvent.of("cp-plan.ended").data("reason", "\"\"");
    String padding = "x".repeat(64 * 1024 - event.bytes().length);

    assertThat(statement(event.data("reason", "\"" + padding + "\"")).fact()).isPresent();
  }

  private Statement statement(SampleEvent event) throws RefusedException {
    return (Statement) reader.structured(event.bytes());
  }

  private String locality(String json) throws RefusedException {
    SampleEvent event = SampleEvent.of("cp-plan.started").data("locality", json);
    return ((Fact.PlanStarted) statement(event).fact().orElseThrow()).locality();
  }

  private int planCount(String json) throws RefusedException {
    SampleEvent event = SampleEvent.of("cp-plan.started").data("previousPlans", json);
    return ((Fact.PlanStarted) statement(event).fact().orElseThrow()).previousPlans();
  }

  private List<String> children(SampleEvent event) throws RefusedException {
    return ((Fact.NotificationReceived) statement(event).fact().orElseThrow()).children();
  }
}
