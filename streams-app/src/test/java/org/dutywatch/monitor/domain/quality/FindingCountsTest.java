package org.dutywatch.monitor.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.domain.quality.FindingKind.EARLY_REVIEW;
import static org.dutywatch.monitor.domain.quality.FindingKind.RECORDED_LATE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.MarkSheet;
import org.dutywatch.monitor.domain.mark.Row;
import org.junit.jupiter.api.Test;

/** What is counted of the findings that came and went with one change. */
class FindingCountsTest {
  private static final LocalDate DAY = LocalDate.of(2010, 5, 4);
  private static final Row COUNTED_ON_ITS_DAY =
      new Row(
          RecordType.CP_PLAN,
          Math.toIntExact(DAY.toEpochDay()),
          new Dimensions("A", Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN),
          0);

  private final MarkSheet sheet = new MarkSheet();

  @Test
  void findingsAreCountedOnTheirDayForTheirAuthorityAlone() {
    comes(EARLY_REVIEW, "review 1");
    comes(EARLY_REVIEW, "review 2");
    goes(RECORDED_LATE, "review 1");

    assertThat(counted())
        .isEqualTo(
            Map.of(
                COUNTED_ON_ITS_DAY,
                Map.of(Counter.of(EARLY_REVIEW), 2L, Counter.of(RECORDED_LATE), -1L)));
  }

  @Test
  void whereOneGoesAndAnotherComesTheCountStays() {
    goes(EARLY_REVIEW, "review 1");
    comes(EARLY_REVIEW, "review 2");
    assertThat(counted()).isEmpty();

    comes(RECORDED_LATE, "review 2");
    assertThat(counted())
        .isEqualTo(Map.of(COUNTED_ON_ITS_DAY, Map.of(Counter.of(RECORDED_LATE), 1L)));
  }

  private void comes(FindingKind kind, String review) {
    sheet.findings().enter(finding(kind, review), +1);
  }

  private void goes(FindingKind kind, String review) {
    sheet.findings().enter(finding(kind, review), -1);
  }

  private static Finding finding(FindingKind kind, String review) {
    return new Finding(
        kind,
        new RecordId("A", RecordType.CP_PLAN, "Kim", "p"),
        FactType.CP_PLAN_REVIEWED,
        review,
        DAY,
        Optional.empty());
  }

  private Map<Row, Map<Counter, Long>> counted() {
    Map<Row, Map<Counter, Long>> counted = new HashMap<>();
    sheet.forEachRow(counted::put);
    return counted;
  }
}
