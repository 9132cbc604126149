package org.dutywatch.monitor.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.events.RecordId;

/**
 * Turns the lists of a workbook into facts, row by row, and says of each row that is refused why.
 * Two rows of one list with the same child and start date would be one record: where they say the
 * same they are one; otherwise the first stands and the second is refused.
 */
final class AnnexAReader {
  private final boolean dates1904;
  private final RowReader rows;

  private AnnexAReader(AnnexAWorkbook workbook, String authority) {
    this.dates1904 = workbook.dates1904();
    this.rows = new RowReader(authority);
  }

  /**
   * The readings of the lists that the workbook has, referrals first.
   *
   * @param workbook the lists as text
   * @param authority code of the local authority; empty for the monitor's default
   */
  static List<ListReading> read(AnnexAWorkbook workbook, String authority) {
    AnnexAReader reader = new AnnexAReader(workbook, authority);
    List<ListReading> readings = new ArrayList<>();
    for (AnnexAList list : AnnexAList.values()) {
      if (workbook.lists().containsKey(list)) {
        readings.add(reader.read(list, workbook.lists().get(list)));
      }
    }
    return readings;
  }

  private ListReading read(AnnexAList list, List<ListRow> listRows) {
    Map<RecordId, List<ImportedFact>> records = new HashMap<>();
    List<ImportedFact> facts = new ArrayList<>();
    List<RowNote> refused = new ArrayList<>();
    List<RowNote> leftOut = new ArrayList<>();
    int repeated = 0;
    for (ListRow row : listRows) {
      try {
        RowCells cells = new RowCells(row, dates1904);
        List<ImportedFact> stated = rows.read(list, cells);
        List<ImportedFact> earlier = records.putIfAbsent(stated.get(0).record(), stated);
        if (earlier == null) {
          facts.addAll(stated);
          leftOut.addAll(cells.notes());
        } else if (sayTheSame(earlier, stated)) {
          repeated++;
        } else {
          throw cells.refused(list.start(), conflict(earlier));
        }
      } catch (RowRefusedException refusal) {
        refused.add(refusal.note());
      }
    }
    return new ListReading(list, records.size(), repeated, refused, leftOut, facts);
  }

  private static boolean sayTheSame(List<ImportedFact> one, List<ImportedFact> other) {
    return withoutPlaces(one).equals(withoutPlaces(other));
  }

  private static List<ImportedFact> withoutPlaces(List<ImportedFact> facts) {
    Place nowhere = new Place("", 0);
    return facts.stream().map(fact -> fact.at(nowhere)).toList();
  }

  private static String conflict(List<ImportedFact> earlier) {
    Place place = earlier.get(0).place();
    return "row %d of sheet %s states another record of the same child and date"
        .formatted(place.row(), place.sheet());
  }
}
