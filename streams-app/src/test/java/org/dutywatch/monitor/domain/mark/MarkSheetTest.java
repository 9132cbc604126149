package org.dutywatch.monitor.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.MarkSheet.Mark;
import org.dutywatch.monitor.domain.mark.MarkSheet.Page;
import org.junit.jupiter.api.Test;

/** What is left when marks of the old state are taken from those of the new one. */
class MarkSheetTest {
  private static final Dimensions WHERE = new Dimensions("A", "east", "duty", "unknown");
  private static final Mark STARTED = new Mark(14_700, 0, 0, Kind.STARTED, 0);
  private static final Mark DUE = new Mark(14_707, 0, 0, Kind.DUE, 0);

  private final MarkSheet sheet = new MarkSheet();
  private final Page page = sheet.page(RecordType.REFERRAL, WHERE);

  @Test
  void marksThatCancelLeaveNoRow() {
    page.add(STARTED, -1);
    page.add(DUE, 2);
    page.add(STARTED, 1);

    assertThat(rows())
        .isEqualTo(
            Map.of(
                new Row(RecordType.REFERRAL, 14_707, WHERE, 0),
                Map.of(new Counter(0, Kind.DUE, 0), 2L)));
  }

  @Test
  void aMarkThatCountsForNobodyLeavesNoRow() {
    page.add(STARTED, 0);

    assertThat(rows()).isEmpty();
  }

  private Map<Row, Map<Counter, Long>> rows() {
    Map<Row, Map<Counter, Long>> rows = new HashMap<>();
    sheet.forEachRow(rows::put);
    return rows;
  }
}
