package org.dutywatch.monitor.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dutywatch.events.Fact;

/**
 * Reads the cells of one row. What a record cannot do without refuses the row; anything else that
 * cannot be read is left out and noted, so that a slip in it does not hide the record.
 */
final class RowCells {
  private static final int LONGEST_TEXT = 128;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,4}");

  private final ListRow row;
  private final boolean dates1904;
  private final List<RowNote> notes = new ArrayList<>();

  /**
   * @param row the row
   * @param dates1904 whether the workbook's dates count from 1904
   */
  RowCells(ListRow row, boolean dates1904) {
    this.row = row;
    this.dates1904 = dates1904;
  }

  /** The row's place. */
  Place place() {
    return row.place();
  }

  /** What was left out of the row so far, and why. */
  List<RowNote> notes() {
    return notes;
  }

  /** The child's id. */
  String child() throws RowRefusedException {
    String child = row.text(Column.CHILD);
    if (child.isEmpty()) {
      throw refused(Column.CHILD, "there is no child's id");
    }
    if (isError(child)) {
      throw refused(Column.CHILD, "the cell holds a formula's error");
    }
    if (!fits(child) || child.contains("/")) {
      throw refused(
          Column.CHILD, "an id is at most 128 characters, without '/' and control characters");
    }
    return child;
  }

  /** A date that the record cannot do without. */
  CellDate date(Column column) throws RowRefusedException {
    if (row.text(column).isEmpty()) {
      throw refused(column, "there is no date");
    }
    return CellDate.of(row.text(column), dates1904)
        .orElseThrow(() -> refused(column, "the cell holds no date that can be read"));
  }

  /** A date that may be absent. */
  Optional<CellDate> dateIfAny(Column column) {
    Optional<CellDate> date = CellDate.of(row.text(column), dates1904);
    if (date.isEmpty() && !row.text(column).isEmpty()) {
      leaveOut(column, "the cell holds no date that can be read; it is left out");
    }
    return date;
  }

  /** Whether the cell is blank; one of a column that the sheet lacks is not. */
  boolean isBlank(Column column) {
    return row.hasColumn(column) && row.text(column).isEmpty();
  }

  /** Whether the cell says yes, where a blank one says no; empty where it says neither. */
  Optional<Boolean> answer(Column column) {
    if (isBlank(column)) {
      return Optional.of(false);
    }
    Optional<Boolean> answer = Codes.answer(row.text(column));
    if (answer.isEmpty() && !row.text(column).isEmpty()) {
      leaveOut(column, "the cell says neither yes nor no; it is left out");
    }
    return answer;
  }

  /** The team, or {@code unknown}. */
  String team() {
    String team = row.text(Column.TEAM);
    if (team.isEmpty()) {
      return Fact.UNKNOWN;
    }
    if (isError(team) || !fits(team)) {
      leaveOut(
          Column.TEAM,
          "a team is at most 128 characters, without control characters; it is read as unknown");
      return Fact.UNKNOWN;
    }
    return team;
  }

  /** The agency that referred, or {@code unknown}. */
  String agency() {
    String source = row.text(Column.REFERRAL_SOURCE);
    Optional<String> agency = Codes.agency(source);
    if (agency.isEmpty() && !source.isEmpty()) {
      leaveOut(Column.REFERRAL_SOURCE, "the code is not in the list; it is read as unknown");
    }
    return agency.orElse(Fact.UNKNOWN);
  }

  /** The category of abuse that a plan started with; where that is blank, the latest one. */
  Fact.PlanCategory category() throws RowRefusedException {
    Column column = Column.INITIAL_CATEGORY;
    if (row.text(column).isEmpty() && !row.text(Column.LATEST_CATEGORY).isEmpty()) {
      column = Column.LATEST_CATEGORY;
      leaveOut(Column.INITIAL_CATEGORY, "there is no category; the latest one is taken");
    }
    if (row.text(column).isEmpty()) {
      throw refused(column, "there is no category of abuse");
    }
    Column read = column;
    return Codes.category(row.text(column))
        .orElseThrow(() -> refused(read, "the category of abuse is not in the list"));
  }

  /** The number of plans before this one, from 0; 0 where it is blank. */
  int previousPlans() {
    String text = row.text(Column.PREVIOUS_PLANS);
    if (WHOLE_NUMBER.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      leaveOut(Column.PREVIOUS_PLANS, "the cell holds no whole number; it is read as 0");
    }
    return 0;
  }

  /** Notes that something of a cell is left out. */
  void leaveOut(Column column, String reason) {
    notes.add(row.note(column, reason));
  }

  /** A refusal of the row for one of its cells. */
  RowRefusedException refused(Column column, String reason) {
    return new RowRefusedException(row.note(column, reason));
  }

  /** How the spreadsheet library hands on a formula's error, such as a failed look-up. */
  private static boolean isError(String text) {
    return text.startsWith("ERROR:");
  }

  private static boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
