package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.events.FactType.ASSESSMENT_COMPLETED;
import static org.dutywatch.events.FactType.ASSESSMENT_STARTED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.dutywatch.events.FactType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRowsTest {
  @TempDir Path folder;

  private final TestWorkbook workbook = new TestWorkbook();

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @Test
  void rowsThatMakeNoRecordAreRefusedWithPlaceAndReason() throws Exception {
    workbook.sheet("Child protection").skip(2).row(TestWorkbook.PLANS);
    workbook.row(null, day("2019-05-01"), "NEG");
    workbook.row("A", null, "NEG");
    workbook.row("A", "next week", "NEG");
    workbook.skip(1);
    workbook.row("A", day("2019-05-02"), "a) Nothing");
    workbook.row("A", day("2019-05-03"));
    workbook.row("A/B", day("2019-05-03"), "NEG");
    workbook.row("x".repeat(129), day("2019-05-03"), "NEG");
    workbook.row(FormulaError.NA, day("2019-05-03"), "NEG");
    workbook.row("A", FormulaError.VALUE, "NEG");

    ListReading list = onlyList();

    assertThat(list.taken()).isZero();
    assertThat(list.refused())
        .extracting(note -> note.place().row() + " " + note.column() + ": " + note.reason())
        .containsExactly(
            "4 A (Child Unique ID): there is no child's id",
            "5 B (Child Protection Plan Start Date): there is no date",
            "6 B (Child Protection Plan Start Date): the cell holds no date that can be read",
            "8 C (Initial Category of Abuse): the category of abuse is not in the list",
            "9 C (Initial Category of Abuse): there is no category of abuse",
            "10 A (Child Unique ID): an id is at most 128 characters, without '/' and control"
                + " characters",
            "11 A (Child Unique ID): an id is at most 128 characters, without '/' and control"
                + " characters",
            "12 A (Child Unique ID): the cell holds a formula's error",
            "13 B (Child Protection Plan Start Date): the cell holds no date that can be read");
    assertThat(list.refused())
        .extracting(note -> note.place().sheet())
        .containsOnly("Child protection");
  }

  @Test
  void aSlipInAnotherCellDoesNotHideTheRecord() throws Exception {
    workbook.referrals();
    workbook.row("A", day("2019-05-01"), "zz", "perhaps", "t".repeat(129));
    workbook.assessments();
    workbook.row("A", day("2019-05-01"), "soon", FormulaError.REF);

    List<ListReading> lists = read();

    assertThat(lists).extracting(ListReading::taken).containsExactly(1, 1);
    assertThat(lists.get(0).leftOut())
        .extracting(RowNote::column)
        .containsExactlyInAnyOrder(
            "C (Referral Source)", "D (Referral NFA?)", "E (Allocated Team)");
    assertThat(lists.get(1).leftOut())
        .extracting(RowNote::column)
        .containsExactlyInAnyOrder(
            "C (Continuous Assessment Date of Authorisation)", "D (Allocated Team)");
    assertThat(types(lists.get(1))).containsExactly(ASSESSMENT_STARTED);
  }

  @Test
  void anImpossibleDateIsTakenBecauseTheMonitorListsIt() throws Exception {
    workbook.assessments();
    workbook.row("A", day("2019-05-01"), day("2019-04-01"));

    assertThat(types(onlyList())).containsExactly(ASSESSMENT_STARTED, ASSESSMENT_COMPLETED);
  }

  @Test
  void rowsThatSayTheSameAreOneAndTheFirstOfTwoThatDifferStands() throws Exception {
    workbook.referrals();
    workbook.row("A", day("2019-05-01"), "6", "No", "East");
    workbook.row("A", "01/05/2019", "q) 6: Police", "b) No", "East ");
    workbook.row("A", day("2019-05-01"), "6", "No", "West");
    workbook.row("B", day("2019-05-01"), "6", "No", "West");

    ListReading list = onlyList();

    assertThat(list.taken()).isEqualTo(2);
    assertThat(list.repeated()).isEqualTo(1);
    assertThat(list.facts()).extracting(fact -> fact.place().row()).containsExactly(2, 2, 5, 5);
    assertThat(list.refused())
        .containsExactly(
            new RowNote(
                new Place("List_3", 4),
                "B (Date of referral)",
                "row 2 of sheet List_3 states another record of the same child and date"));
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
    return list.facts().stream().filter(fact -> !fact.takesBack()).map(ImportedFact::type).toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
