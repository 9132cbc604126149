package org.dutywatch.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.topology.ExpectedNotices.Stated;

/** Days, facts, corrections and crashes in any order, in an autumn without bank holidays. */
class NoticesPropertyTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate BEGAN = LocalDate.of(2010, 10, 4);

  /** After everything that is stated, so that no date is impossible. */
  private static final Instant FIRST_RECORDED = Instant.parse("2010-11-08T09:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What may come next. */
  enum What {
    RECEIVED,
    DECIDED,
    REFERRER_INFORMED,
    WITHDRAWN,
    /** A day begins, or some days go by, and the stream looks at the time. */
    DAYS,
    /** They go by, and it does not yet. */
    DAYS_UNSEEN,
    CRASH
  }

  /**
   * What comes next.
   *
   * @param number of the referral, or of days
   * @param on days after {@link #BEGAN} on which the fact happened
   * @param recorded hours after {@link #FIRST_RECORDED}
   */
  record Step(What what, int number, int on, int recorded, boolean retracted) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<What> what =
        Arbitraries.frequency(
            Tuple.of(6, What.RECEIVED),
            Tuple.of(6, What.DECIDED),
            Tuple.of(3, What.REFERRER_INFORMED),
            Tuple.of(1, What.WITHDRAWN),
            Tuple.of(8, What.DAYS),
            Tuple.of(2, What.DAYS_UNSEEN),
            Tuple.of(2, What.CRASH));
    return Combinators.combine(
            what,
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(-15, 30),
            Arbitraries.integers().between(0, 40),
            Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 150)
  void whatIsSaidIsWhatFollowsFromWhatWasKnownByThen(
      @ForAll("steps") List<Step> steps, @ForAll boolean past) {
    try (Story story = new Story(past)) {
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        List<String> expected = story.go(step, i);
        assertThat(story.said())
            .as("step %d, %s, of %s", i, step, steps)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  /** The stream, and what is expected of it. */
  private static final class Story implements AutoCloseable {
    private final boolean past;
    private final ExpectedNotices expected;
    private final Map<String, Map<Bytes, byte[]>> kept = new HashMap<>();
    private LocalDate today = BEGAN;
    private StreamFixture stream;

    Story(boolean past) {
      this.past = past;
      this.expected = new ExpectedNotices(BEGAN, past);
      this.stream = restored();
      stream.secondPasses();
    }

    /** A stream whose stores hold what the changelogs say. */
    private StreamFixture restored() {
      return Streams.withNotices(
          Policies.southend2010(), () -> Optional.of(noon(today)), past, kept);
    }

    private static Instant noon(LocalDate day) {
      return day.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
    }

    List<String> go(Step step, int number) {
      switch (step.what()) {
        case DAYS -> {
          today = today.plusDays(step.number());
          stream.secondPasses();
          return expected.on(today);
        }
        case DAYS_UNSEEN -> today = today.plusDays(step.number());
        case CRASH -> {
          stream.changelogs(kept);
          stream.close();
          stream = restored();
        }
        default -> {
          return arrives(step, number);
        }
      }
      return List.of();
    }

    private List<String> arrives(Step step, int number) {
      Stated stated =
          new Stated(
              "referral." + step.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              "R" + step.number(),
              BEGAN.plusDays(step.on()),
              FIRST_RECORDED.plusSeconds(3600L * step.recorded()),
              "event-%04d".formatted(number),
              step.retracted() && step.what() != What.WITHDRAWN);
      EventJson event =
          EventJson.referral("Kim", stated.referral())
              .with("type", EventJson.quoted(stated.type()))
              .with("id", EventJson.quoted(stated.id()))
              .with("time", EventJson.quoted(noon(stated.on()).toString()))
              .with("recordedtime", EventJson.quoted(stated.recorded().toString()))
              .withData("outcome", EventJson.quoted("early-help"))
              .withData("retracted", Boolean.toString(stated.retracted()));
      stream.arrives("referrals", EventJson.keyOf("Kim"), event.bytes());
      assertThat(stream.deadLetters()).isEmpty();
      return expected.after(stated);
    }

    /** What was said since this was last asked. */
    List<String> said() {
      List<String> said = new ArrayList<>();
      for (TestRecord<byte[], byte[]> record : stream.notices()) {
        JsonNode notice = read(record.value());
        String referral =
            Streams.REFERENCES.record(notice.path("subject").textValue()).orElseThrow().subject();
        String clock = notice.at("/data/clock").textValue();
        int times = notice.at("/data/sequence").intValue();
        assertThat(notice.path("id").textValue())
            .isEqualTo(notice.path("subject").textValue() + "." + clock + ".0." + times);
        said.add(
            "%s %s %s due %s no. %d%s"
                .formatted(
                    referral,
                    clock,
                    notice.path("type").textValue(),
                    notice.at("/data/dueOn").textValue(),
                    times,
                    notice.at("/data/backfilled").booleanValue() ? " backfilled" : ""));
      }
      return said;
    }

    private static JsonNode read(byte[] json) {
      try {
        return JSON.readTree(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
