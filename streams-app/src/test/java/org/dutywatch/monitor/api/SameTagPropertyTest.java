package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Share;

class SameTagPropertyTest {
  private static final TestApi API = new TestApi();
  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/indicators",
          "/api/v1/indicators/referrals",
          "/api/v1/indicators/referrals?window=7d",
          "/api/v1/indicators/referrals?window=7d&basis=due",
          "/api/v1/clocks",
          "/api/v1/clocks/referral-decision",
          "/api/v1/clocks/referral-decision?at=2010-06-30",
          "/api/v1/clocks/dv-risk-assessment",
          "/api/v1/clocks/referral-decision/durations");

  @AfterContainer
  static void stop() {
    API.close();
  }

  @Property(tries = 30)
  void whatHasOneTagSaysOneThingAndAnEventOrADayMakesAnother(@ForAll("steps") List<Integer> steps) {
    Map<String, String> bodies = new HashMap<>();
    Map<String, String> tags = new HashMap<>();
    for (int step : steps) {
      if (step < 0) {
        change(step);
        tags.clear();
      } else {
        String question = QUESTIONS.get(step / 2) + (step % 2 == 0 ? " " : " text/csv");
        HttpResponse<String> answer = ask(question.split(" ", 2));
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        String known = bodies.putIfAbsent(tag, answer.body());
        assertThat(known == null || known.equals(answer.body())).isTrue();
        String before = tags.putIfAbsent(question, tag);
        assertThat(before == null ? tag : before).isEqualTo(tag);
        assertThat(known != null)
            .as("a tag that was seen, of something that did not change since")
            .isEqualTo(before != null || (step < 2 && known != null));
      }
    }
  }

  private static HttpResponse<String> ask(String... question) {
    return API.send(
        API.request(question[0])
            .header("Accept", question[1].isEmpty() ? "application/json" : question[1]));
  }

  /** An event, or the next day. */
  private static void change(int step) {
    if (step == -1) {
      API.monitor.now = API.monitor.now.map(now -> now.plus(Duration.ofDays(1)));
    } else {
      int events = (int) API.monitor.change();
      API.monitor.figures =
          new IndicatorFigures(Share.count(events), Optional.empty(), List.of(), Optional.empty());
      API.monitor.bands =
          new ClockFigures(
              new ClockFigures.Bands(events, events, 0, 0, 0),
              List.of(),
              Optional.empty(),
              Optional.empty());
      API.monitor.durations =
          new Durations(
              new Durations.Summary(events, OptionalInt.of(1), OptionalInt.of(1)),
              List.of(),
              List.of());
    }
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.integers().between(-2, 2 * QUESTIONS.size() - 1).list().ofMaxSize(40);
  }
}
