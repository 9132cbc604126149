package org.dutywatch.monitor.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutywatch.events.Data;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles.ChildClock;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockRun;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today is Wednesday 30 June 2010, noon in London. */
class CaseAnswersTest {
  private static final String AUTHORITY = "E06000033";
  private static final String CASES = "/api/v1/clocks/referral-decision/cases";
  private static final String OLDEST = "/api/v1/clocks/dv-risk-assessment/oldest";
  private static final Child KIM = new Child(AUTHORITY, "Kim");
  private static final RecordId REFERRAL =
      new RecordId(AUTHORITY, RecordType.REFERRAL, "Kim", "R-1");
  private static final RecordId NOTIFICATION =
      new RecordId(AUTHORITY, RecordType.DV_NOTIFICATION, "", "N-1");

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aCaseSaysWhoseItIsAndHowManyWorkingDaysAreLeftOrOver() {
    answerWith(
        open(REFERRAL, "2010-06-24", "2010-06-25"), open(REFERRAL, "2010-06-30", "2010-07-02"));

    JsonNode cases = api.answer(CASES).path("cases");

    assertThat(cases.get(0).path("workingDaysOver").intValue()).isEqualTo(3);
    assertThat(cases.get(0).path("workingDaysLeft").isNull()).isTrue();
    assertThat(cases.get(0).path("band").textValue()).isEqualTo("overdue");
    assertThat(cases.get(1).path("workingDaysLeft").intValue()).isEqualTo(2);
    assertThat(cases.get(1).path("workingDaysOver").isNull()).isTrue();
    assertThat(cases.get(1).path("band").textValue()).isEqualTo("dueSoon");
    assertThat(cases.get(1).path("subject").textValue()).isEqualTo("R-1");
    assertThat(cases.get(1).path("child").textValue()).isEqualTo(TestApi.REFERENCES.of(KIM));
    assertThat(cases.get(1).path("team").textValue()).isEqualTo("duty");
    assertThat(cases.get(1).has("hoursWaiting")).isFalse();
  }

  @Test
  void aNotificationThatIsToBeAssessedTheSameDaySaysForHowManyHoursItHasWaited() {
    answerWith(open(NOTIFICATION, "2010-06-30", "2010-06-30"));

    JsonNode open = api.answer("/api/v1/clocks/dv-risk-assessment/cases").path("cases").get(0);

    assertThat(open.path("hoursWaiting").doubleValue()).isEqualTo(3.5);
    assertThat(open.path("child").isNull()).isTrue();
  }

  @Test
  void bandsAreAskedForByTheDueDatesThatTheyHaveToday() {
    assertThat(dueOf("overdue").due().to()).isEqualTo("2010-06-29");
    assertThat(dueOf("dueToday").due().from()).isEqualTo("2010-06-30");
    assertThat(dueOf("dueToday").due().to()).isEqualTo("2010-06-30");
    assertThat(dueOf("dueSoon").due().from()).isEqualTo("2010-07-01");
    assertThat(dueOf("dueSoon").due().to()).isEqualTo("2010-07-04");
    assertThat(dueOf("onTrack").due().from()).isEqualTo("2010-07-05");
    assertThat(dueOf("all").due().from()).isBefore("-2000-01-01");
  }

  private CaseSelection dueOf(String band) {
    api.answer(CASES + "?band=" + band);
    return api.monitor.selections.get(api.monitor.selections.size() - 1);
  }

  @Test
  void whatIsAskedForIsHandedOn() {
    api.answer(CASES + "?authority=E1&locality=west&team=a%20b&by=team,agency&limit=7");

    CaseSelection selection = api.monitor.selections.get(0);
    assertThat(selection.part())
        .isEqualTo(
            new CaseSelection.Part(
                Optional.of("E1"),
                Optional.of("west"),
                Optional.of("a b"),
                List.of(Dimension.TEAM, Dimension.AGENCY)));
    assertThat(selection.limit()).isEqualTo(7);
    assertThat(selection.after()).isEmpty();
  }

  @Test
  void theNextPageIsAskedForByACursorThatNamesNobody() {
    SortedMap<List<String>, Long> groups = new TreeMap<>(Comparator.comparing(List::toString));
    groups.put(List.of("west"), 12L);
    byte[] place = "a place that names Kim".getBytes(UTF_8);
    api.monitor.cases =
        new CasePage(
            List.of(open(REFERRAL, "2010-06-24", "2010-06-25")),
            Optional.of(place),
            12,
            groups,
            Optional.empty(),
            Set.of(2));

    JsonNode answer = api.answer(CASES + "?by=locality");

    assertThat(answer.path("total").intValue()).isEqualTo(12);
    assertThat(answer.path("groups")).hasToString("[{\"locality\":\"west\",\"cases\":12}]");
    assertThat(answer.path("missingPartitions")).hasToString("[2]");
    assertThat(answer.path("provisional").booleanValue()).isTrue();
    String cursor = answer.path("next").textValue();
    assertThat(cursor).matches("[A-Za-z0-9_-]+").doesNotContain("Kim");
    api.answer(CASES + "?cursor=" + cursor);
    assertThat(api.monitor.selections.get(1).after()).contains(place);
  }

  @Test
  void theLongestWaitIsToldToAnybodyAndNamesNoCase() {
    oldest(Optional.of(Instant.parse("2010-06-29T22:10:00Z")), Set.of(3));

    JsonNode answer = TestApi.json(oldestFromElsewhere("?locality=west&team=duty").body());

    assertThat(answer)
        .isEqualTo(
            TestApi.json(
                """
                {"clock": "dv-risk-assessment", "at": "2010-06-30", "provisional": true, "open": 4,
                 "startedOn": "2010-06-29", "startedAt": "2010-06-29T22:10:00Z",
                 "missingPartitions": [3]}"""));
    CaseSelection selection = api.monitor.selections.get(0);
    assertThat(selection.part().locality()).contains("west");
    assertThat(selection.part().team()).contains("duty");
    assertThat(selection.limit()).isZero();
  }

  /** It reads as the beginning of its day, which in summer is an hour before that of UTC. */
  @Test
  void ofADateWithoutATimeOnlyTheDayIsTold() {
    oldest(Optional.of(Instant.parse("2010-06-28T23:00:00Z")), Set.of());
    JsonNode answer = api.answer(OLDEST);
    assertThat(answer.path("startedOn").textValue()).isEqualTo("2010-06-29");
    assertThat(answer.path("startedAt").isNull()).isTrue();

    oldest(Optional.empty(), Set.of());
    assertThat(api.answer(OLDEST).path("startedOn").isNull()).isTrue();
    assertThat(api.get("/api/v1/clocks/referrals/oldest").statusCode()).isEqualTo(404);
  }

  private void oldest(Optional<Instant> start, Set<Integer> missing) {
    api.monitor.cases =
        new CasePage(List.of(), Optional.empty(), 4, new TreeMap<>(), start, missing);
  }

  private HttpResponse<String> oldestFromElsewhere(String query) {
    return api.send(api.request(OLDEST + query).header("X-Forwarded-For", "192.0.2.7"));
  }

  @Test
  void whatIsAskedWronglyIsAnsweredWithWhatThereIs() {
    assertProblem(CASES + "?band=late", 400, "all, overdue, dueToday, dueSoon, onTrack");
    assertProblem(CASES + "?limit=0", 400, "from 1 to 1000");
    assertProblem(CASES + "?limit=many", 400, "from 1 to 1000");
    assertProblem(CASES + "?cursor=abc", 400, "cursor");
    assertProblem(CASES + "?by=family", 400, "locality");
    assertProblem(CASES + "?at=2010-06-01", 400, "There are: band");
    assertProblem("/api/v1/clocks/referrals/cases", 404, "referral-decision");
    assertProblem("/api/v1/children/abc", 404, "reference");
  }

  @Test
  void nobodyIsAnsweredButOnTheMonitorsOwnMachine() {
    for (String path : List.of(CASES, "/api/v1/children/" + TestApi.REFERENCES.of(KIM))) {
      for (String header : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
        HttpResponse<String> response = api.send(api.request(path).header(header, "192.0.2.7"));
        assertThat(response.statusCode()).as(path + " " + header).isEqualTo(403);
        assertThat(response.body()).contains("/problems/own-machine-only");
      }
    }
  }

  @Test
  void aNameOfThisServerThatIsNotThisMachinesOwnIsNotEnough() {
    try (TestApi named = new TestApi(Limits.USUAL, List.of("board.example"))) {
      assertThat(named.raw(get(CASES, "board.example"))).contains("403", "own-machine-only");
      assertThat(named.raw(get(CASES, "localhost"))).contains("200 OK");
    }
  }

  private static String get(String path, String host) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  void anotherInstanceIsAnsweredUnderSealAndNobodyElseAtAll() {
    HttpResponse<String> answered = ask(FakeMonitor.SEALED_QUESTION, "Accept", "*/*");
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.body()).isEqualTo("sealed-answer");

    assertThat(ask("another", "Accept", "*/*").body()).contains("/problems/no-peer");
    for (String header : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
      assertThat(ask(FakeMonitor.SEALED_QUESTION, header, "192.0.2.7").body())
          .contains("/problems/own-machine-only");
    }
  }

  private HttpResponse<String> ask(String question, String header, String value) {
    return api.send(
        api.request("/internal/v1/peer")
            .header("Content-Type", "text/plain")
            .header(header, value)
            .POST(BodyPublishers.ofString(question)));
  }

  @Test
  void beforeTheBoardIsCompleteThereAreNoCases() {
    api.monitor.notYetComplete = Optional.of("the board is being read");

    assertProblem(CASES, 503, "the board is being read");
    assertThat(find("{\"authority\":\"E06000033\",\"child\":\"Kim\"}").statusCode()).isEqualTo(503);
  }

  @Test
  void aChildIsToldWithItsFactsAndClocksInOrder() {
    Statement statement =
        new Statement(
            REFERRAL,
            FactType.REFERRER_INFORMED,
            "",
            "1",
            "/test",
            Instant.parse("2010-06-25T10:00:00Z"),
            Instant.parse("2010-06-25T11:00:00Z"),
            Optional.empty(),
            Data.of("{\"child\":\"Kim\",\"retracted\":true}".getBytes(UTF_8)));
    OpenClock open = open(REFERRAL, "2010-06-24", "2010-06-25");
    api.monitor.file =
        List.of(
            new KeptRecord(
                new CaseRecord(REFERRAL, List.of(statement)),
                List.of(new ChildClock(open.name(), open.state()))));
    String reference =
        TestApi.json(find("{\"authority\":\"E06000033\",\"child\":\"Kim\"}").body())
            .path("child")
            .textValue();

    JsonNode answer = api.answer("/api/v1/children/" + reference);

    assertThat(reference).isEqualTo(TestApi.REFERENCES.of(KIM));
    JsonNode record = answer.path("records").get(0);
    assertThat(record.path("type").textValue()).isEqualTo("referral");
    assertThat(record.at("/facts/0/retracted").booleanValue()).isTrue();
    assertThat(record.at("/facts/0/data/child").textValue()).isEqualTo("Kim");
    assertThat(record.path("clocks"))
        .hasToString(
            "[{\"clock\":\"referral-decision\",\"started\":\"2010-06-24\",\"due\":\"2010-06-25\","
                + "\"allowance\":{\"count\":1,\"unit\":\"working-days\"},"
                + "\"stopped\":null,\"ended\":null,\"band\":\"overdue\",\"inTime\":null}]");
  }

  @Test
  void aChildThatNothingIsKnownOfOrThatAnotherInstanceHoldsIsSaidToBe() {
    String reference = TestApi.REFERENCES.of(KIM);
    assertProblem("/api/v1/children/" + reference, 404, "Nothing is known");
    assertThat(find("{\"authority\":\"E06000033\",\"child\":\"Kim\"}").statusCode()).isEqualTo(404);
    api.monitor.fileHeldElsewhere = true;
    assertProblem("/api/v1/children/" + reference, 503, "Another instance");
  }

  @Test
  void aChildIsLookedForByAnObjectWithAuthorityAndChild() {
    for (String body : List.of("", "[]", "{}", "{\"authority\":\"E1\",\"child\":1}", "x")) {
      HttpResponse<String> response = find(body);
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.body()).contains("'authority' and 'child'");
    }
  }

  private HttpResponse<String> find(String body) {
    return api.send(
        api.request("/api/v1/children/find")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private void assertProblem(String path, int status, String says) {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(response.body()).contains(says);
  }

  private void answerWith(OpenClock... clocks) {
    api.monitor.cases =
        new CasePage(
            List.of(clocks),
            Optional.empty(),
            clocks.length,
            new TreeMap<>(),
            Optional.empty(),
            Set.of());
  }

  private static OpenClock open(RecordId id, String start, String due) {
    return new OpenClock(
        new ClockName(0, id, 0),
        new ClockState(
            ClockRun.open(LocalDate.parse(start), LocalDate.parse(due)),
            Instant.parse(start + "T07:30:00Z"),
            new Dimensions(AUTHORITY, "west", "duty", "police")));
  }
}
