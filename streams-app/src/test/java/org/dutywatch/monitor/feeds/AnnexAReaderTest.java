package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.FactType.ASSESSMENT_COMPLETED;
import static org.dutywatch.events.FactType.ASSESSMENT_STARTED;
import static org.dutywatch.events.FactType.CONFERENCE_HELD;
import static org.dutywatch.events.FactType.CP_PLAN_ENDED;
import static org.dutywatch.events.FactType.CP_PLAN_REVIEWED;
import static org.dutywatch.events.FactType.CP_PLAN_STARTED;
import static org.dutywatch.events.FactType.REFERRAL_DECIDED;
import static org.dutywatch.events.FactType.REFERRAL_RECEIVED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.monitor.feeds.TestWorkbook.Formula;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexAReaderTest {
  @TempDir Path folder;

  private final TestWorkbook workbook = new TestWorkbook();

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @Test
  void aReferralIsReceivedAtNoonOfItsDateFromItsAgencyByItsTeam() throws Exception {
    workbook.referrals();
    workbook.row(1111, day("2019-04-01"), "q) 6: Police", "b) No", " MASH  East ");

    ListReading list = onlyList();

    assertThat(stated(list)).hasSize(1);
    ImportedFact fact = list.facts().get(0);
    assertThat(fact.type()).isEqualTo(REFERRAL_RECEIVED);
    assertThat(fact.record().child()).isEqualTo("1111");
    assertThat(fact.record().subject()).isEqualTo("annex-a-referral-2019-04-01");
    assertThat(fact.time()).isEqualTo(Instant.parse("2019-04-01T11:00:00Z"));
    assertThat(fact.fact())
        .hasValue(new Fact.ReferralReceived(Optional.empty(), "police", Fact.UNKNOWN, "MASH East"));
  }

  @Test
  void aReferralWithNoFurtherActionIsDecidedAsSuchOnItsDate() throws Exception {
    workbook.referrals();
    workbook.row("A1", day("2019-04-01"), "6", "a) Yes");
    workbook.row("A2", day("2019-04-01"), "6", true);
    workbook.row("A3", day("2019-04-01"), "6", null);

    assertThat(types(onlyList()))
        .containsExactly(
            REFERRAL_RECEIVED,
            REFERRAL_DECIDED,
            REFERRAL_RECEIVED,
            REFERRAL_DECIDED,
            REFERRAL_RECEIVED);
    ImportedFact decided = onlyList().facts().get(1);
    assertThat(decided.time()).isEqualTo(Instant.parse("2019-04-01T11:00:00Z"));
    assertThat(decided.fact())
        .hasValue(
            new Fact.ReferralDecided(Fact.ReferralOutcome.NO_FURTHER_ACTION, Optional.empty()));
  }

  @Test
  void anAssessmentNamesTheLatestReferralOfTheChildOnOrBeforeItsStart() throws Exception {
    // The sheet of assessments stands first: the order of the sheets does not matter.
    workbook.assessments();
    workbook.row("A", day("2019-03-31"));
    workbook.row("A", day("2019-04-01"));
    workbook.row("A", day("2019-05-19"));
    workbook.row("A", day("2019-06-01"), day("2019-06-20"));
    workbook.row("B", day("2019-06-01"));
    workbook.section47();
    workbook.row("A", day("2019-05-20"));
    workbook.referrals();
    workbook.row("A", day("2019-05-20")).row("A", day("2019-04-01"));

    List<ListReading> lists = read();

    assertThat(referralsNamed(lists.get(1)))
        .containsExactly(
            "",
            "annex-a-referral-2019-04-01",
            "annex-a-referral-2019-04-01",
            "annex-a-referral-2019-05-20",
            "");
    assertThat(referralsNamed(lists.get(2))).containsExactly("annex-a-referral-2019-05-20");
    assertThat(types(lists.get(1))).filteredOn(ASSESSMENT_COMPLETED::equals).hasSize(1);
  }

  @Test
  void anEnquiryIsStartedAndItsConferenceHeldButNothingIsCompleted() throws Exception {
    workbook.section47();
    workbook.row("A", day("2019-05-01"), "b) No", day("2019-05-15"), "Assessment 1");
    workbook.row("B", day("2019-05-01"), "a) Yes", null);
    workbook.row("C", day("2019-05-01"), "a) Yes", day("2019-05-15"));

    ListReading list = onlyList();

    assertThat(types(list))
        .containsExactly(
            ASSESSMENT_STARTED,
            CONFERENCE_HELD,
            ASSESSMENT_STARTED,
            ASSESSMENT_STARTED,
            CONFERENCE_HELD);
    assertThat(list.facts().get(0).fact())
        .hasValue(
            new Fact.AssessmentStarted(
                Optional.empty(),
                Optional.empty(),
                Fact.AssessmentKind.SECTION_47,
                Fact.UNKNOWN,
                "Assessment 1"));
    assertThat(list.leftOut()).extracting(note -> note.place().row()).containsExactly(4);
  }

  @Test
  void aPlanHasItsCategoryEarlierPlansLatestReviewAndEnd() throws Exception {
    workbook.plans();
    workbook.row(
        "A", day("2018-11-05"), "a) Neglect", day("2019-08-01"), "30/09/2019", 2, "EMO", "CP 1");
    workbook.row("B", day("2018-11-05"), null, null, null, "1", "e) Multiple/not recommended");

    ListReading list = onlyList();

    assertThat(types(list))
        .containsExactly(CP_PLAN_STARTED, CP_PLAN_REVIEWED, CP_PLAN_ENDED, CP_PLAN_STARTED);
    assertThat(list.facts().get(0).fact())
        .hasValue(
            new Fact.PlanStarted(
                Optional.empty(), Fact.PlanCategory.NEGLECT, 2, Fact.UNKNOWN, "CP 1"));
    assertThat(list.facts().get(1).review()).isEqualTo("annex-a-review-2019-08-01");
    assertThat(list.facts().get(2).time()).isEqualTo(Instant.parse("2019-09-30T11:00:00Z"));
    assertThat(stated(list).get(3).fact())
        .hasValue(
            new Fact.PlanStarted(
                Optional.empty(), Fact.PlanCategory.MULTIPLE, 1, Fact.UNKNOWN, Fact.UNKNOWN));
  }

  @Test
  void cellsAreReadAsTheSpreadsheetShowsThem() throws Exception {
    workbook.referrals();
    workbook.row("00123", new Formula("B4+30", 43586), 6, 1, 7);
    workbook.row(12345678, 43525.0, "1a");
    workbook.row("1E5\u00a0", " 01-Mar-2019 ");

    ListReading list = onlyList();

    assertThat(list.facts())
        .filteredOn(fact -> fact.type() == REFERRAL_RECEIVED)
        .extracting(fact -> fact.record().child())
        .containsExactly("00123", "12345678", "1E5");
    assertThat(stated(list))
        .extracting(ImportedFact::time)
        .containsExactly(
            Instant.parse("2019-05-01T11:00:00Z"),
            Instant.parse("2019-05-01T11:00:00Z"),
            Instant.parse("2019-03-01T12:00:00Z"),
            Instant.parse("2019-03-01T12:00:00Z"));
    assertThat(list.facts().get(0).fact())
        .hasValue(new Fact.ReferralReceived(Optional.empty(), "police", Fact.UNKNOWN, "7"));
  }

  @Test
  void datesCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
    workbook.dates1904().referrals();
    workbook.row("A", 42063);

    assertThat(onlyList().facts().get(0).time()).isEqualTo(Instant.parse("2019-03-01T12:00:00Z"));
  }

  private ListReading onlyList() throws UnreadableWorkbookException {
    List<ListReading> lists = read();
    assertThat(lists).hasSize(1);
    return lists.get(0);
  }

  private List<ListReading> read() throws UnreadableWorkbookException {
    return AnnexAReader.read(new WorkbookReader().read(workbook.in(folder)), "E06000033");
  }

  private static List<FactType> types(ListReading list) {
    return stated(list).stream().map(ImportedFact::type).toList();
  }

  private static List<String> referralsNamed(ListReading list) {
    return list.facts().stream()
        .filter(fact -> fact.type() == ASSESSMENT_STARTED)
        .map(fact -> ((Fact.AssessmentStarted) fact.fact().orElseThrow()).referral().orElse(""))
        .toList();
  }

  private static List<ImportedFact> stated(ListReading list) {
    return list.facts().stream().filter(fact -> !fact.takesBack()).toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
