package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.FactType.ASSESSMENT_COMPLETED;
import static org.dutywatch.events.FactType.CONFERENCE_HELD;
import static org.dutywatch.events.FactType.CP_PLAN_ENDED;
import static org.dutywatch.events.FactType.REFERRAL_DECIDED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.dutywatch.events.FactType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlankCellsTest {
  private static final LocalDate DAY = LocalDate.of(2019, 5, 1);
  private static final LocalDate LATER = LocalDate.of(2019, 5, 15);

  @TempDir Path folder;

  private final TestWorkbook workbook = new TestWorkbook();

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @Test
  void aBlankCellTakesBackItsFact() throws Exception {
    workbook.referrals().row("A", DAY, "6", "No").row("B", DAY).row("C", DAY, "6", "Yes");
    workbook.assessments().row("A", DAY).row("B", DAY, LATER);
    workbook.section47().row("A", DAY, "No").row("B", DAY, "No", LATER);
    workbook.plans().row("A", DAY, "NEG", LATER).row("B", DAY, "NEG", LATER, LATER);

    assertThat(takenBack())
        .containsExactly(
            REFERRAL_DECIDED,
            REFERRAL_DECIDED,
            ASSESSMENT_COMPLETED,
            CONFERENCE_HELD,
            CP_PLAN_ENDED);
  }

  @Test
  void whatIsTakenBackIsTheVeryFactThatADateWouldState() throws Exception {
    workbook.assessments().row("A", DAY).row("B", DAY, LATER);

    List<ImportedFact> facts = facts();

    ImportedFact takenBack = facts.get(1);
    assertThat(takenBack.takesBack()).isTrue();
    assertThat(takenBack.type()).isEqualTo(facts.get(3).type());
    assertThat(takenBack.record().subject()).isEqualTo(facts.get(3).record().subject());
    assertThat(takenBack.time()).isEqualTo(Instant.parse("2019-05-01T11:00:00Z"));
    assertThat(takenBack.place()).isEqualTo(new Place("List_4", 2));
  }

  @Test
  void anEarlierReviewStandsWhereTheLatestIsBlank() throws Exception {
    workbook.plans().row("A", DAY, "NEG", null, LATER);

    assertThat(takenBack()).isEmpty();
  }

  @Test
  void aCellThatCannotBeReadTakesNothingBack() throws Exception {
    workbook.referrals().row("A", DAY, "6", "perhaps");
    workbook.assessments().row("A", DAY, "soon").row("B", DAY, FormulaError.NA);

    assertThat(takenBack()).isEmpty();
  }

  @Test
  void aColumnThatTheSheetLacksTakesNothingBack() throws Exception {
    workbook.sheet("List_3").row("Child Unique ID", "Date of referral").row("A", DAY);
    workbook
        .sheet("List_4")
        .row("Child Unique ID", "Continuous Assessment Start Date")
        .row("A", DAY);

    assertThat(takenBack()).isEmpty();
  }

  private List<FactType> takenBack() throws UnreadableWorkbookException {
    return facts().stream().filter(ImportedFact::takesBack).map(ImportedFact::type).toList();
  }

  private List<ImportedFact> facts() throws UnreadableWorkbookException {
    return AnnexAReader.read(new WorkbookReader().read(workbook.in(folder)), "E06000033").stream()
        .flatMap(list -> list.facts().stream())
        .toList();
  }
}
