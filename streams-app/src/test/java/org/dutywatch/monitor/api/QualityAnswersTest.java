package org.dutywatch.monitor.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.cases.FindingPage;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.cases.FindingPage.StatedBy;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today is Wednesday 30 June 2010. */
class QualityAnswersTest {
  private static final String QUALITY = "/api/v1/quality";
  private static final String ORPHANS = QUALITY + "?finding=orphan";
  private static final RecordId REFERRAL =
      new RecordId("E06000033", RecordType.REFERRAL, "Kim", "R-1");

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void everyKindIsCountedThoseWithNoneIncluded() {
    Map<FindingKind, Long> findings = new TreeMap<>(api.monitor.findings);
    findings.put(FindingKind.ORPHAN, 2L);
    findings.put(FindingKind.RECORDED_LATE, 3L);
    api.monitor.findings = findings;

    JsonNode answer = api.answer(QUALITY + "?authority=E06000033");

    assertThat(answer.path("at").textValue()).isEqualTo("2010-06-30");
    assertThat(answer.path("total").intValue()).isEqualTo(5);
    assertThat(answer.path("findings")).hasSize(FindingKind.values().length);
    assertThat(answer.at("/findings/2")).hasToString("{\"finding\":\"orphan\",\"count\":2}");
    assertThat(answer.at("/findings/3/count").intValue()).isZero();
    assertThat(answer.has("records")).isFalse();
    assertThat(api.monitor.questions).contains("findings Optional[E06000033] 2010-06-30");
  }

  @Test
  void theCountsAreThereForACallerFromElsewhereToo() {
    HttpResponse<String> response =
        api.send(api.request(QUALITY).header("X-Forwarded-For", "192.0.2.7"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).isPresent();
    assertThat(
            api.send(
                    api.request(QUALITY)
                        .header("If-None-Match", response.headers().firstValue("ETag").get()))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void theFactsAreThereOnTheMonitorsOwnMachineAlone() {
    for (String header : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
      HttpResponse<String> response = api.send(api.request(ORPHANS).header(header, "192.0.2.7"));
      assertThat(response.statusCode()).as(header).isEqualTo(403);
      assertThat(response.body()).contains("/problems/own-machine-only");
    }
    assertThat(api.monitor.findingSelections).isEmpty();
  }

  @Test
  void aFactIsListedWithTheEventThatStatesItAndNoChildIsNamed() {
    api.monitor.doubtful =
        new FindingPage(
            List.of(new Doubtful(orphan(), Optional.of(decided())), gone()),
            Optional.of("a place that names Kim".getBytes(UTF_8)),
            Set.of(1));

    JsonNode answer = api.answer(ORPHANS + "&limit=2&authority=E06000033");

    assertThat(answer.at("/records/0"))
        .isEqualTo(
            TestApi.json(
                """
                {"authority": "E06000033", "record": "referral", "subject": "R-1",
                 "child": "%s", "type": "referral.decided", "review": null, "other": "R-0",
                 "time": "2010-06-24T10:00:00Z", "recordedTime": "2010-06-25T11:00:00Z",
                 "id": "17", "source": "/test"}"""
                    .formatted(TestApi.REFERENCES.of(new Child("E06000033", "Kim")))));
    assertThat(answer.at("/records/1/time").isNull()).isTrue();
    assertThat(answer.path("provisional").booleanValue()).isTrue();
    assertThat(answer.path("missingPartitions")).hasToString("[1]");
    assertThat(answer.toString()).doesNotContain("Kim");
    FindingSelection asked = api.monitor.findingSelections.get(0);
    assertThat(asked.kind()).isEqualTo(FindingKind.ORPHAN);
    assertThat(asked.today()).isEqualTo("2010-06-30");
    assertThat(asked.authority()).contains("E06000033");
    assertThat(asked.limit()).isEqualTo(2);
    api.answer(ORPHANS + "&cursor=" + answer.path("next").textValue());
    assertThat(api.monitor.findingSelections.get(1).after())
        .contains("a place that names Kim".getBytes(UTF_8));
  }

  @Test
  void bothCanBeHadAsTables() {
    api.monitor.doubtful =
        new FindingPage(
            List.of(new Doubtful(orphan(), Optional.of(decided()))), Optional.empty(), Set.of());

    assertThat(csv(QUALITY)).startsWith("at,finding,count\r\n2010-06-30,impossible-date,0\r\n");
    assertThat(csv(ORPHANS))
        .startsWith(
            "at,finding,authority,record,subject,child,type,review,other,time,recordedTime,id,"
                + "source\r\n2010-06-30,orphan,E06000033,referral,R-1,")
        .contains(",referral.decided,,R-0,2010-06-24T10:00:00Z,2010-06-25T11:00:00Z,17,/test");
  }

  private String csv(String path) {
    return api.send(api.request(path).header("Accept", "text/csv")).body();
  }

  @Test
  void whatIsAskedWronglyIsAnsweredWithWhatThereIs() {
    assertProblem(QUALITY + "?finding=typo", "impossible-date, future-dated, orphan");
    assertProblem(QUALITY + "?finding=", "without a value");
    assertProblem(QUALITY + "?limit=5", "give 'finding' too");
    assertProblem(QUALITY + "?cursor=abc", "give 'finding' too");
    assertProblem(ORPHANS + "&cursor=abc", "cursor");
    assertProblem(ORPHANS + "&limit=0", "from 1 to 1000");
    assertProblem(QUALITY + "?by=team", "There are: cursor, finding, limit");
  }

  private void assertProblem(String path, String says) {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(400);
    assertThat(response.body()).contains(says);
  }

  private static Doubtful gone() {
    return new Doubtful(orphan(), Optional.empty());
  }

  private static Finding orphan() {
    return new Finding(
        FindingKind.ORPHAN,
        REFERRAL,
        FactType.REFERRAL_DECIDED,
        "",
        LocalDate.of(2010, 6, 26),
        Optional.of("R-0"));
  }

  private static StatedBy decided() {
    return new StatedBy(
        "17",
        "/test",
        Instant.parse("2010-06-24T10:00:00Z"),
        Instant.parse("2010-06-25T11:00:00Z"));
  }
}
