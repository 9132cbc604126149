package org.dutywatch.monitor.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.junit.jupiter.api.Test;

class BoardScrapeTest {
  private static final String SOUTHEND = "E06000033";
  private static final Extent ONE_WINDOW = new Extent(List.of(Windows.SEVEN_DAYS), 12, 20);

  private final ScrapedBoard board = new ScrapedBoard(ONE_WINDOW);

  private void fill() {
    Instant event = Instant.parse("2010-06-29T08:00:00Z");
    Instant arrival = Instant.parse("2026-11-02T12:00:00.25Z");
    board
        .referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.of("2010-06-25"))
        .referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.of("2010-06-28"))
        .referral(SOUTHEND, "east", "2010-06-25", "2010-06-28", Optional.empty())
        .referral(SOUTHEND, "west", "2010-06-28", "2010-06-29", Optional.empty())
        .referral(SOUTHEND, "west", "2010-06-29", "2010-06-30", Optional.empty())
        .referral(SOUTHEND, "west", "2010-06-30", "2010-07-01", Optional.empty())
        .referral("E10000012", "north", "2010-06-30", "2010-07-06", Optional.empty())
        .plan(SOUTHEND, "west", "2010-06-30", true)
        .plan(SOUTHEND, "west", "2010-06-30", false)
        .found(FindingKind.RECORDED_LATE, SOUTHEND, "2010-06-24")
        .found(FindingKind.RECORDED_LATE, SOUTHEND, "2010-06-28")
        .found(FindingKind.FUTURE_DATED, SOUTHEND, "2010-06-30")
        .found(FindingKind.FUTURE_DATED, "E10000012", "2010-07-01")
        .found(FindingKind.ORPHAN, SOUTHEND, "2010-06-30")
        .found(FindingKind.ORPHAN, SOUTHEND, "2010-07-01")
        .notified(SOUTHEND, "N1", "2010-06-29T21:30:00Z")
        .notified(SOUTHEND, "N2", "2010-06-29T23:30:00Z")
        .notified("E10000012", "N3", "2010-06-29T23:30:00Z")
        .arrived(
            "referrals",
            SOUTHEND,
            new FeedCounts(6, 1, 2, 3, 0, Optional.of(event), Optional.of(arrival)))
        .arrived(
            "referrals",
            "E10000012",
            new FeedCounts(1, 0, 0, 0, 0, Optional.of(event), Optional.of(arrival)))
        .arrived(
            "referrals", "", new FeedCounts(0, 0, 0, 0, 4, Optional.empty(), Optional.of(arrival)));
    board.metrics.onTheBoard(Duration.ofMillis(250));
    board.metrics.onTheBoard(Duration.ofSeconds(90));
  }

  @Test
  void tellsEverythingOnTheBoard() throws IOException {
    fill();

    String scrape = board.scrape();

    try (InputStream expected = getClass().getResourceAsStream("scrape.txt")) {
      assertThat(scrape).isEqualTo(new String(expected.readAllBytes(), UTF_8));
    }
  }

  @Test
  void saysHowManySeriesThereAre() {
    fill();

    long series = board.scrape().lines().filter(line -> line.startsWith("dutywatch_")).count();

    assertThat(board.scraped("dutywatch_series"))
        .containsExactly("dutywatch_series " + series + ".0");
  }

  @Test
  void aRatioOfNothingHasNoSample() {
    board.plan(SOUTHEND, "east", "2010-06-01", true);

    String labels =
        "{authority=\"E06000033\",indicator=\"repeat-cp-plan\",locality=\"east\",window=\"7d\"}";
    assertThat(board.scraped("dutywatch_indicator_ratio")).isEmpty();
    assertThat(board.scraped("dutywatch_indicator_denominator"))
        .contains("dutywatch_indicator_denominator" + labels + " 0.0");
  }

  @Test
  void aCountHasANumeratorAlone() {
    board.referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.empty());

    String scrape = board.scrape();

    assertThat(
            scrape
                .lines()
                .filter(line -> line.startsWith("dutywatch_indicator"))
                .filter(line -> line.contains("indicator=\"referrals\"")))
        .containsExactly(
            "dutywatch_indicator_numerator{authority=\"E06000033\",indicator=\"referrals\","
                + "locality=\"east\",window=\"7d\"} 1.0");
  }

  /** In early April the reporting year is shorter than 28 days. */
  @Test
  void everyWindowEndsTodayHoweverLongItIs() {
    ScrapedBoard all =
        new ScrapedBoard(
            new Extent(
                List.of(Windows.YEAR_TO_DATE, Windows.DAY, Windows.TWENTY_EIGHT_DAYS), 12, 20));
    all.now = Optional.of(Instant.parse("2010-04-03T10:00:00Z"));
    for (String day : List.of("2010-03-20", "2010-04-01", "2010-04-03", "2010-04-04")) {
      all.referral(SOUTHEND, "east", day, "2010-04-06", Optional.empty());
    }

    assertThat(
            all.scraped("dutywatch_indicator_numerator").stream()
                .filter(l -> l.contains("referrals")))
        .extracting(line -> line.substring(line.indexOf("window")))
        .containsExactly("window=\"28d\"} 3.0", "window=\"day\"} 1.0", "window=\"ytd\"} 2.0");
  }

  @Test
  void aDueDateBeginsWithTheDayInLondon() {
    board.referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.empty());

    assertThat(board.scraped("dutywatch_clock_oldest_due_timestamp_seconds"))
        .containsExactly(
            "dutywatch_clock_oldest_due_timestamp_seconds{authority=\"E06000033\","
                + "clock=\"referral-decision\",locality=\"east\"} 1.2774204E9");
    assertThat(Instant.ofEpochSecond(1_277_420_400)).isEqualTo("2010-06-24T23:00:00Z");
  }

  @Test
  void ofLocalitiesThatAreOneTheLongestOverdueCounts() {
    ScrapedBoard few = new ScrapedBoard(new Extent(List.of(Windows.SEVEN_DAYS), 1, 20));
    few.referral(SOUTHEND, "east", "2010-06-24", "2010-06-29", Optional.empty());
    few.referral(SOUTHEND, "north", "2010-06-24", "2010-06-28", Optional.empty());
    few.referral(SOUTHEND, "west", "2010-06-24", "2010-06-25", Optional.empty());

    assertThat(few.scraped("dutywatch_clock_oldest_due_timestamp_seconds"))
        .extracting(line -> line.replaceAll(".*(locality=.*)", "$1"))
        .containsExactly("locality=\"east\"} 1.277766E9", "locality=\"other\"} 1.2774204E9");
  }

  @Test
  void clocksThatStoppedAreCountedByHowLongTheyTook() {
    for (String stop : List.of("04", "05", "05", "09", "10")) {
      board.referral(SOUTHEND, "east", "2010-06-04", "2010-07-30", Optional.of("2010-06-" + stop));
    }
    board.referral(SOUTHEND, "west", "2010-05-10", "2010-05-11", Optional.of("2010-06-24"));
    board.referral(SOUTHEND, "west", "2010-05-10", "2010-05-11", Optional.of("2010-06-25"));
    board.referral(SOUTHEND, "west", "2010-05-10", "2010-05-11", Optional.of("2010-07-01"));

    assertThat(stopped())
        .as("of 3 to 30 June")
        .containsExactly(
            "00 1", "01 2", "02-05 1", "06-10 1", "11-15 0", "16-30 0", "31-45 1", "46+ 1");

    board.now = Optional.of(Instant.parse("2010-07-03T10:00:00Z"));
    assertThat(stopped())
        .as("of 6 June to 3 July")
        .containsExactly(
            "00 0", "01 0", "02-05 1", "06-10 1", "11-15 0", "16-30 0", "31-45 1", "46+ 2");
  }

  private List<String> stopped() {
    return board.scraped("dutywatch_clock_stopped").stream()
        .map(line -> line.replaceAll(".*days=\"([^\"]*)\".* ([0-9]+)\\.0", "$1 $2"))
        .toList();
  }

  @Test
  void whereNoClockStoppedThereIsNoSayingHowLongOneTakes() {
    board.referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.empty());

    assertThat(board.scraped("dutywatch_clock_stopped")).isEmpty();
  }

  @Test
  void ofWhatWasDueOnTheLastWholeDayItTellsWhatWasInTime() {
    board.referral(SOUTHEND, "east", "2010-06-28", "2010-06-29", Optional.of("2010-06-29"));
    board.referral(SOUTHEND, "west", "2010-06-28", "2010-06-29", Optional.of("2010-06-28"));
    board.referral(SOUTHEND, "west", "2010-06-28", "2010-06-29", Optional.of("2010-06-30"));
    board.referral(SOUTHEND, "west", "2010-06-25", "2010-06-28", Optional.empty());
    board.referral("E10000012", "north", "2010-06-29", "2010-06-30", Optional.empty());

    String labels = "{authority=\"E06000033\",indicator=\"referral-decision\"} ";
    assertThat(board.scraped("dutywatch_daily_due"))
        .containsExactly("dutywatch_daily_due" + labels + "3.0");
    assertThat(board.scraped("dutywatch_daily_in_time"))
        .containsExactly("dutywatch_daily_in_time" + labels + "2.0");
  }

  @Test
  void breachesAreCountedByClockAndAuthorityFromNothingOn() {
    fill();
    board.announced(SOUTHEND, "east", "2010-06-26", 2).announced(SOUTHEND, "west", "2010-06-27", 1);

    assertThat(board.scraped("dutywatch_breaches_total"))
        .contains(
            "dutywatch_breaches_total{authority=\"E06000033\",clock=\"referral-decision\"} 3.0")
        .anyMatch(line -> line.endsWith(" 0.0"));
  }

  /** Thursday 24 to Wednesday 30 June 2010: of those days Friday, Monday and Tuesday are whole. */
  @Test
  void aFeedIsSilentForTheWorkingDaysThatPassedFromBeginningToEnd() {
    heard("2010-06-24T08:00:00Z");
    assertThat(board.scraped("dutywatch_feed_workdays_silent"))
        .containsExactly(silent("3.0"))
        .isEqualTo(heard("2010-06-24T22:59:59Z"));
    assertThat(heard("2010-06-24T23:00:00Z"))
        .as("the 25th in London")
        .containsExactly(silent("2.0"));
    assertThat(heard("2010-06-26T08:00:00Z")).as("a Saturday").containsExactly(silent("2.0"));
    assertThat(heard("2010-06-29T08:00:00Z")).containsExactly(silent("0.0"));
    assertThat(heard("2010-07-29T08:00:00Z")).as("dated ahead").containsExactly(silent("0.0"));
  }

  private List<String> heard(String at) {
    Instant last = Instant.parse(at);
    board.arrived(
        "referrals", SOUTHEND, new FeedCounts(1, 0, 0, 0, 0, Optional.of(last), Optional.of(last)));
    return board.scraped("dutywatch_feed_workdays_silent");
  }

  private static String silent(String days) {
    return "dutywatch_feed_workdays_silent{authority=\"E06000033\",feed=\"referrals\"} " + days;
  }

  /** Tuesday 29 June 2010 is compared with working days alone: the Saturday counts nowhere. */
  @Test
  void theLastWholeDayIsComparedWithDaysOfItsKind() {
    for (String day : List.of("14", "15", "16", "17", "18", "19", "21", "22", "23", "24", "25")) {
      referrals(2, "2010-06-" + day);
    }
    referrals(8, "2010-06-29");
    referrals(1, "2010-06-30");

    assertThat(board.scraped("dutywatch_daily_number"))
        .containsExactly(
            "dutywatch_daily_number{authority=\"E06000033\",day=\"last\",indicator=\"referrals\"} 8.0",
            "dutywatch_daily_number{authority=\"E06000033\",day=\"today\",indicator=\"referrals\"} 1.0");
    assertThat(board.scraped("dutywatch_daily_number_limit"))
        .as("of ten days with 2 and the Monday with none")
        .extracting(
            line -> line.replaceAll(".*(limit=\"[a-z]+\").* ([0-9]+\\.[0-9]{2}).*", "$1 $2"))
        .containsExactly("limit=\"centre\" 1.81", "limit=\"lower\" 1.28", "limit=\"upper\" 2.35");
  }

  private void referrals(int number, String day) {
    for (int i = 0; i < number; i++) {
      board.referral(SOUTHEND, "east", day, "2010-07-30", Optional.empty());
    }
  }

  @Test
  void ofATooShortTimeThereIsNoSayingWhatIsOrdinary() {
    referrals(3, "2010-06-16");

    assertThat(board.scraped("dutywatch_daily_number")).hasSize(2);
    assertThat(board.scraped("dutywatch_daily_number_limit")).isEmpty();
  }

  @Test
  void theClockThatHasRunLongestIsToldWhereOneRuns() {
    fill();
    assertThat(board.scraped("dutywatch_clock_oldest_start_timestamp_seconds")).isEmpty();
    board.oldestStarts = Map.of(SOUTHEND, Instant.ofEpochSecond(1_277_420_400));

    assertThat(board.scraped("dutywatch_clock_oldest_start_timestamp_seconds"))
        .contains(
            "dutywatch_clock_oldest_start_timestamp_seconds{authority=\"E06000033\","
                + "clock=\"referral-decision\"} 1.2774204E9");
  }

  @Test
  void beforeTheFirstTickThereIsNoNowAndNoFigure() {
    fill();
    board.now = Optional.empty();

    String scrape = board.scrape();

    assertThat(scrape)
        .doesNotContain("dutywatch_now_seconds")
        .doesNotContain("dutywatch_indicator_numerator")
        .doesNotContain("dutywatch_clock_open")
        .contains("dutywatch_indicator_target_ratio", "dutywatch_events_total{");
  }

  /** Half of a figure is none, and a counter must not begin again from below after a restart. */
  @Test
  void untilTheBoardIsCompleteItTellsOfItsHealthAlone() {
    fill();
    board.complete = false;
    board.health = new Health(false, Optional.empty(), OptionalLong.empty());

    assertThat(board.scrape().lines().filter(line -> line.startsWith("# TYPE")))
        .containsExactly(
            "# TYPE dutywatch_build_info gauge",
            "# TYPE dutywatch_freshness_seconds histogram",
            "# TYPE dutywatch_indicator_comparator_ratio gauge",
            "# TYPE dutywatch_indicator_target_ratio gauge",
            "# TYPE dutywatch_now_seconds gauge",
            "# TYPE dutywatch_series gauge",
            "# TYPE dutywatch_stream_running gauge");
    assertThat(board.scraped("dutywatch_stream_running"))
        .containsExactly("dutywatch_stream_running 0.0");
  }

  @Test
  void withMoreAuthoritiesThanThatThereAreNoLocalities() {
    ScrapedBoard many = new ScrapedBoard(new Extent(List.of(Windows.SEVEN_DAYS), 12, 1));
    many.referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.empty());
    many.referral(SOUTHEND, "west", "2010-06-24", "2010-06-25", Optional.empty());
    assertThat(many.scrape()).contains("locality=\"east\"");

    many.referral("E10000012", "north", "2010-06-24", "2010-06-25", Optional.empty());

    assertThat(many.scrape()).doesNotContain("locality").doesNotContain("localities");
    assertThat(many.scraped("dutywatch_clock_open"))
        .contains(
            "dutywatch_clock_open{authority=\"E06000033\",band=\"overdue\","
                + "clock=\"referral-decision\"} 2.0");
  }

  @Test
  void theRestOfTheLocalitiesIsAddedUp() {
    ScrapedBoard few = new ScrapedBoard(new Extent(List.of(Windows.SEVEN_DAYS), 1, 20));
    few.referral(SOUTHEND, "east", "2010-06-24", "2010-06-25", Optional.of("2010-06-25"));
    few.referral(SOUTHEND, "north", "2010-06-24", "2010-06-25", Optional.of("2010-06-25"));
    few.referral(SOUTHEND, "west", "2010-06-24", "2010-06-25", Optional.of("2010-06-28"));

    assertThat(few.scraped("dutywatch_localities_folded"))
        .containsExactly("dutywatch_localities_folded{authority=\"E06000033\"} 2.0");
    assertThat(few.scraped("dutywatch_indicator_ratio").stream().filter(l -> l.contains("due")))
        .containsExactly(
            "dutywatch_indicator_ratio{authority=\"E06000033\",basis=\"due\","
                + "indicator=\"referral-decision\",locality=\"east\",window=\"7d\"} 1.0",
            "dutywatch_indicator_ratio{authority=\"E06000033\",basis=\"due\","
                + "indicator=\"referral-decision\",locality=\"other\",window=\"7d\"} 0.5");
  }

  @Test
  void whoAsksForOpenMetricsGetsIt() throws IOException {
    String openMetrics = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    assertThat(board.metrics.write(Optional.of(openMetrics), new ByteArrayOutputStream()))
        .isEqualTo(openMetrics);
    assertThat(board.text(Optional.of(openMetrics))).endsWith("# EOF\n");
    assertThat(board.metrics.write(Optional.empty(), new ByteArrayOutputStream()))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
  }
}
