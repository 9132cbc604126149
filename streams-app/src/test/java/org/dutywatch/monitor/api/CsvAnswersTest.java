package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvAnswersTest {
  private static final String DECISION = "/api/v1/indicators/referral-decision";
  private static final String CLOCK = "/api/v1/clocks/referral-decision";

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void anIndicatorIsALineOfTheTotalAndOneOfEachGroup() {
    api.monitor.figures =
        new IndicatorFigures(
            Share.of(2, 3),
            Optional.empty(),
            List.of(
                new Group<>(List.of("east", "a, \"b\""), Share.of(1, 1)),
                new Group<>(List.of("west", "unknown"), Share.of(1, 2))),
            Optional.of(new IndicatorFigures.Interval(0.25, 0.75)));
    String path = DECISION + "?window=day&by=locality,team&basis=due";

    assertCsv(
        path,
        "referral-decision.csv",
        """
        indicator,basis,window,from,to,row,locality,team,numerator,denominator,value,target,\
        intervalLow,intervalHigh,siblingGroups,largestSiblingGroup,warning
        referral-decision,due,day,2010-06-30,2010-06-30,total,,,2,3,0.6666666666666666,0.8,0.25,0.75,,,
        referral-decision,due,day,2010-06-30,2010-06-30,group,east,"a, ""b""\",1,1,1.0,,,,,,
        referral-decision,due,day,2010-06-30,2010-06-30,group,west,unknown,1,2,0.5,,,,,,
        """);
    JsonNode json = api.answer(path);
    assertThat(json.at("/total/value").asText()).isEqualTo("0.6666666666666666");
    assertThat(json.at("/groups/1/value").asText()).isEqualTo("0.5");
  }

  @Test
  void repeatPlansHaveTheirFamiliesInTheLineOfTheTotal() {
    api.monitor.figures =
        new IndicatorFigures(
            Share.of(3, 4),
            Optional.of(new IndicatorFigures.Families(1, 3)),
            List.of(),
            Optional.empty());

    assertCsv(
        "/api/v1/indicators/repeat-cp-plan?window=day",
        "repeat-cp-plan.csv",
        """
        indicator,basis,window,from,to,row,numerator,denominator,value,target,intervalLow,\
        intervalHigh,siblingGroups,largestSiblingGroup,warning
        repeat-cp-plan,,day,2010-06-30,2010-06-30,total,3,4,0.75,0.125,,,1,3,
        """);
  }

  @Test
  void aSeriesIsALineForEachStepAndGroup() {
    Span april = new Span(LocalDate.of(2010, 4, 1), LocalDate.of(2010, 4, 30));
    api.monitor.points =
        List.of(
            new SeriesPoint(
                april, Share.count(5), List.of(new Group<>(List.of("east"), Share.count(4)))));

    assertCsv(
        "/api/v1/indicators/referrals/series?from=2010-04-01&to=2010-04-30&by=locality",
        "referrals-series.csv",
        """
        indicator,basis,step,from,to,row,locality,numerator,denominator,value,warning
        referrals,,month,2010-04-01,2010-04-30,total,,5,,,
        referrals,,month,2010-04-01,2010-04-30,group,east,4,,,
        """);
  }

  @Test
  void clocksAreALineEach() {
    api.monitor.bands =
        new ClockFigures(
            new ClockFigures.Bands(10, 4, 3, 2, 1), List.of(), Optional.empty(), Optional.empty());

    assertCsv(
        "/api/v1/clocks",
        "clocks.csv",
        """
        at,clock,title,unit,open,onTrack,dueSoon,dueToday,overdue,warning
        2010-06-30,referral-decision,Title of referral-decision,working-days,10,4,3,2,1,
        2010-06-30,dv-risk-assessment,Title of dv-risk-assessment,days,10,4,3,2,1,
        """);
  }

  @Test
  void aClockIsALineOfTheTotalAndOneOfEachGroup() {
    ClockFigures.Bands bands = new ClockFigures.Bands(10, 4, 3, 2, 1);
    api.monitor.bands =
        new ClockFigures(
            bands,
            List.of(new Group<>(List.of("east"), bands)),
            Optional.of(LocalDate.of(2010, 6, 18)),
            Optional.empty());

    assertCsv(
        CLOCK + "?by=locality",
        "referral-decision-clock.csv",
        """
        clock,at,row,locality,open,onTrack,dueSoon,dueToday,overdue,longestOverdue,warning
        referral-decision,2010-06-30,total,,10,4,3,2,1,2010-06-18,
        referral-decision,2010-06-30,group,east,10,4,3,2,1,,
        """);
  }

  @Test
  void durationsAreTheTotalTheGroupsAndEachLength() {
    Durations.Summary summary = new Durations.Summary(3, OptionalInt.of(14), OptionalInt.of(16));
    api.monitor.durations =
        new Durations(
            summary,
            List.of(new Durations.Length(14, 2, 2), new Durations.Length(16, 1, 0)),
            List.of(new Group<>(List.of("east"), summary)));

    assertCsv(
        CLOCK + "/durations?window=day&by=locality",
        "referral-decision-durations.csv",
        """
        clock,unit,window,from,to,row,locality,length,count,inTime,median,p90,warning
        referral-decision,working-days,day,2010-06-30,2010-06-30,total,,,3,,14,16,
        referral-decision,working-days,day,2010-06-30,2010-06-30,group,east,,3,,14,16,
        referral-decision,working-days,day,2010-06-30,2010-06-30,length,,14,2,2,,,
        referral-decision,working-days,day,2010-06-30,2010-06-30,length,,16,1,0,,,
        """);
  }

  @Test
  void definitionsAreALineEach() {
    assertThat(csv("/api/v1/indicators").body().lines().limit(2))
        .containsExactly(
            "policy,id,title,counts,measure,polarity,target,unit,bases,comparators,history,"
                + "source,headline",
            "test-policy,referral-decision,Title of referral-decision,What referral-decision counts,"
                + "share,higher,0.8,working-days,completed; due,England 2024: 0.25,,a circular,false");
  }

  @Test
  void feedsAreALineEach() {
    api.monitor.status =
        new StatusReader.Status(
            "g1",
            "RUNNING",
            Map.of(
                new FeedKey("referrals", "E1"),
                new FeedCounts(
                    1, 0, 0, 0, 2, Optional.of(Instant.EPOCH), Optional.of(Instant.EPOCH))),
            OptionalLong.empty());

    assertCsv(
        "/api/v1/status",
        "feeds.csv",
        """
        feed,authority,lastEvent,lastArrival,accepted,rejected
        referrals,E1,1970-01-01T00:00:00Z,1970-01-01T00:00:00Z,1,2
        """);
  }

  @Test
  void aWarningStandsInEveryLine() {
    api.monitor.now = Optional.of(Instant.parse("2011-01-31T12:00:00Z"));

    assertThat(csv("/api/v1/clocks").body().lines().skip(1))
        .hasSize(2)
        .allMatch(line -> line.contains(",\"Bank holidays are known") || line.contains(",Bank"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "\nx"})
  void textThatLooksLikeAFormulaBeginsWithAnApostrophe(String locality) {
    api.monitor.figures =
        new IndicatorFigures(
            Share.of(1, 1),
            Optional.empty(),
            List.of(new Group<>(List.of(locality), Share.of(1, 1))),
            Optional.empty());

    assertThat(csv(DECISION + "?by=locality").body())
        .containsPattern(",group,\"?'" + Pattern.quote(locality));
  }

  @Test
  void aNegativeNumberStaysANumber() {
    api.monitor.figures =
        new IndicatorFigures(Share.count(-3), Optional.empty(), List.of(), Optional.empty());

    assertThat(csv("/api/v1/indicators/referrals?window=day").body()).contains(",total,-3,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv                                   | text/csv",
        "TEXT/CSV; charset=utf-8                    | text/csv",
        "text/*                                     | text/csv",
        "text/csv;q=0.5, application/json;q=0.4     | text/csv",
        "application/json;q=0.4, text/*;q=.5        | text/csv",
        "*/*, application/json;q=0                  | text/csv",
        "application/*;q=0.1, text/csv;q=0.2        | text/csv",
        "application/json                           | application/json",
        "application/json, text/csv                 | application/json",
        "text/csv, */*                              | application/json",
        "text/csv;q=0.9, */*;q=0.9                  | application/json",
        "*/*                                        | application/json",
        "application/json;q=0.1, text/csv;q=0       | application/json",
        "application/problem+json, application/json | application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2            | application/json",
      })
  void theFormThatTheClientLikesBestIsTaken(String accept, String mediaType) {
    HttpResponse<String> answer = ask(CLOCK, accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "*/*;q=0",
        "application/json;q=0, text/csv;q=0",
        "application/problem+json",
        "nonsense"
      })
  void whoAcceptsNeitherIsTold(String accept) {
    JsonNode problem = TestApi.problem(ask(CLOCK, accept), 406, "not-acceptable");

    assertThat(problem.path("detail").asText()).contains("application/json, text/csv");
  }

  @Test
  void aProblemIsAProblemAlsoForWhoAsksForCsv() {
    TestApi.problem(ask(CLOCK + "?at=soon", "text/csv"), 400, "unreadable-date");
    TestApi.problem(ask("/api/v1/clocks/none", "text/html"), 404, "unknown-clock");
  }

  private void assertCsv(String path, String file, String lines) {
    HttpResponse<String> answer = csv(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + file + "\"");
    assertThat(answer.body()).isEqualTo(lines.replace("\n", "\r\n"));
  }

  private HttpResponse<String> csv(String path) {
    return ask(path, "text/csv");
  }

  private HttpResponse<String> ask(String path, String accept) {
    return api.send(api.request(path).header("Accept", accept));
  }
}
