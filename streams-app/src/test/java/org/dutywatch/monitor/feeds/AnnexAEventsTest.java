package org.dutywatch.monitor.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexAEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void anEventSaysWhatTheContractAsksFor() throws Exception {
    ImportedFact fact =
        new ImportedFact(
            new RecordId("E06000033", RecordType.CP_PLAN, "A", "annex-a-cp-plan-2019-05-01"),
            FactType.CP_PLAN_STARTED,
            "",
            Optional.of(
                new Fact.PlanStarted(
                    Optional.empty(), Fact.PlanCategory.SEXUAL, 1, Fact.UNKNOWN, "East")),
            Instant.parse("2019-05-01T11:00:00Z"),
            new Place("List_7", 2));

    OutgoingEvent event =
        new AnnexAEvents(Optional.of(TestWorkbook.SAVED)).of(List.of(fact)).get(0);

    ObjectNode json = (ObjectNode) JSON.readTree(event.json());
    assertThat(json.remove("id").asText()).matches("annex-a-[0-9a-f]{32}");
    assertThat(json.toPrettyString())
        .isEqualTo(
            JSON.readTree(
                    """
                {"specversion": "1.0", "source": "/annex-a", "type": "cp-plan.started",
                 "subject": "annex-a-cp-plan-2019-05-01", "time": "2019-05-01T11:00:00Z",
                 "recordedtime": "2019-09-30T15:00:00Z", "authority": "E06000033",
                 "data": {"child": "A", "category": "sexual", "previousPlans": 1, "team": "East"}}
                """)
                .toPrettyString());
    assertThat(event.fact()).isEqualTo(fact);
  }

  @Test
  void withoutAuthorityOrSavedTimeTheMonitorsDefaultsHold() throws Exception {
    ImportedFact fact =
        new ImportedFact(
            new RecordId("", RecordType.CP_PLAN, "A", "s"),
            FactType.CP_PLAN_REVIEWED,
            "annex-a-review-2019-05-01",
            Optional.of(new Fact.PlanReviewed()),
            Instant.parse("2019-05-01T11:00:00Z"),
            new Place("List_7", 2));

    JsonNode json =
        JSON.readTree(new AnnexAEvents(Optional.empty()).of(List.of(fact)).get(0).json());

    assertThat(json.has("authority")).isFalse();
    assertThat(json.has("recordedtime")).isFalse();
    assertThat(json.path("data").path("review").asText()).isEqualTo("annex-a-review-2019-05-01");
  }

  @Test
  void aFactThatIsTakenBackIsRetracted() throws Exception {
    ImportedFact fact = takenBack();

    String event =
        new AnnexAEvents(Optional.of(TestWorkbook.SAVED)).of(List.of(fact)).get(0).json();

    Statement read = (Statement) new EventReader("E06000033").structured(event.getBytes(UTF_8));
    assertThat(read.retracts()).isTrue();
    assertThat(read.type()).isEqualTo(FactType.CP_PLAN_ENDED);
    assertThat(read.record())
        .isEqualTo(
            new RecordId("E06000033", RecordType.CP_PLAN, "A", "annex-a-cp-plan-2019-05-01"));
    assertThat(read.recordedTime()).isEqualTo(TestWorkbook.SAVED);
  }

  @Test
  void nothingIsTakenBackWhereItIsNotKnownWhenTheWorkbookWasSaved() {
    assertThat(new AnnexAEvents(Optional.empty()).of(List.of(takenBack(), on("2019-05-09"))))
        .extracting(event -> event.fact().takesBack())
        .containsExactly(false);
  }

  private static ImportedFact takenBack() {
    return new ImportedFact(
        new RecordId("", RecordType.CP_PLAN, "A", "annex-a-cp-plan-2019-05-01"),
        FactType.CP_PLAN_ENDED,
        "",
        Optional.empty(),
        Instant.parse("2019-05-01T11:00:00Z"),
        new Place("List_7", 2));
  }

  @Test
  void theSameFileGivesTheSameEvents() throws Exception {
    assertThat(events("East", TestWorkbook.SAVED)).isEqualTo(events("East", TestWorkbook.SAVED));
  }

  @Test
  void aChangedRowIsAnotherStatementAboutTheSameRecord() throws Exception {
    JsonNode before = JSON.readTree(events("East", TestWorkbook.SAVED).get(0));
    JsonNode after = JSON.readTree(events("West", TestWorkbook.SAVED.plusSeconds(3600)).get(0));

    assertThat(after.path("subject")).isEqualTo(before.path("subject"));
    assertThat(after.path("id")).isNotEqualTo(before.path("id"));
    assertThat(Instant.parse(after.path("recordedtime").asText()))
        .isAfter(Instant.parse(before.path("recordedtime").asText()));
  }

  @Test
  void theSavedTimeIsNotBelievedWhereMostFactsLieAfterIt() {
    Instant saved = Instant.parse("2019-05-10T09:00:00Z");
    List<ImportedFact> most = List.of(on("2019-05-09"), on("2019-05-12"), on("2019-05-12"));
    List<ImportedFact> half = List.of(on("2019-05-10"), on("2019-05-12"));

    assertThat(AsOf.of(Optional.of(saved), most)).isEmpty();
    assertThat(AsOf.of(Optional.of(saved), half)).hasValue(saved);
    assertThat(AsOf.after(saved, half)).containsExactly(half.get(1));
    assertThat(AsOf.of(Optional.empty(), half)).isEmpty();
  }

  private List<String> events(String team, Instant saved) throws Exception {
    try (TestWorkbook workbook = new TestWorkbook()) {
      workbook.saved(saved).sheet("List_3");
      workbook.row("Child Unique ID", "Date of referral", "Referral NFA?", "Allocated Team");
      workbook.row("A", LocalDate.of(2019, 5, 1), "Yes", team);
      workbook.row("B", LocalDate.of(2019, 5, 1), "No", team);
      return eventsOf(workbook);
    }
  }

  private List<String> eventsOf(TestWorkbook workbook)
      throws UnreadableWorkbookException, IOException {
    AnnexAWorkbook read = new WorkbookReader().read(workbook.in(folder));
    List<ImportedFact> facts = AnnexAReader.read(read, "E06000033").get(0).facts();
    AnnexAEvents events = new AnnexAEvents(AsOf.of(read.saved(), facts));
    return events.of(facts).stream().map(OutgoingEvent::json).toList();
  }

  private static ImportedFact on(String date) {
    return new ImportedFact(
        new RecordId("", RecordType.REFERRAL, "A", "s"),
        FactType.REFERRER_INFORMED,
        "",
        Optional.of(new Fact.ReferrerInformed()),
        Instant.parse(date + "T12:00:00Z"),
        new Place("List_3", 2));
  }
}
