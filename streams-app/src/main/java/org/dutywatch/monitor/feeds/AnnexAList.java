package org.dutywatch.monitor.feeds;

import static org.dutywatch.monitor.feeds.Column.ASSESSMENT_AUTHORISED;
import static org.dutywatch.monitor.feeds.Column.ASSESSMENT_START;
import static org.dutywatch.monitor.feeds.Column.CHILD;
import static org.dutywatch.monitor.feeds.Column.CONFERENCE_DATE;
import static org.dutywatch.monitor.feeds.Column.CONFERENCE_UNNECESSARY;
import static org.dutywatch.monitor.feeds.Column.INITIAL_CATEGORY;
import static org.dutywatch.monitor.feeds.Column.LATEST_CATEGORY;
import static org.dutywatch.monitor.feeds.Column.LATEST_REVIEW;
import static org.dutywatch.monitor.feeds.Column.PLAN_END;
import static org.dutywatch.monitor.feeds.Column.PLAN_START;
import static org.dutywatch.monitor.feeds.Column.PREVIOUS_PLANS;
import static org.dutywatch.monitor.feeds.Column.REFERRAL_DATE;
import static org.dutywatch.monitor.feeds.Column.REFERRAL_NFA;
import static org.dutywatch.monitor.feeds.Column.REFERRAL_SOURCE;
import static org.dutywatch.monitor.feeds.Column.STRATEGY_DISCUSSION;
import static org.dutywatch.monitor.feeds.Column.TEAM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lists of an Annex A workbook that are read. A list is recognised by two headers in one row:
 * that of the child and that of its start date. Referrals stand first because the other lists are
 * linked to them.
 */
enum AnnexAList {
  REFERRALS(
      3, "referrals", "referral", REFERRAL_DATE, List.of(REFERRAL_SOURCE, REFERRAL_NFA, TEAM)),
  ASSESSMENTS(
      4, "assessments", "assessment", ASSESSMENT_START, List.of(ASSESSMENT_AUTHORISED, TEAM)),
  SECTION_47(
      5,
      "section 47 enquiries",
      "section-47",
      STRATEGY_DISCUSSION,
      List.of(CONFERENCE_UNNECESSARY, CONFERENCE_DATE, TEAM)),
  CP_PLANS(
      7,
      "child protection plans",
      "cp-plan",
      PLAN_START,
      List.of(INITIAL_CATEGORY, LATEST_CATEGORY, LATEST_REVIEW, PREVIOUS_PLANS, PLAN_END, TEAM));

  private final int number;
  private final String title;
  private final String word;
  private final Column start;

  @SuppressWarnings("ImmutableEnumChecker") // made by of(), which gives immutable ones
  private final List<Column> others;

  private final Pattern sheetName;

  AnnexAList(int number, String title, String word, Column start, List<Column> others) {
    this.number = number;
    this.title = title;
    this.word = word;
    this.start = start;
    this.others = others;
    this.sheetName =
        Pattern.compile("list[\\s_.-]*0?" + number + "(?!\\d)", Pattern.CASE_INSENSITIVE);
  }

  /** How a report names it, such as {@code List 3 (referrals)}. */
  String title() {
    return "List " + number + " (" + title + ")";
  }

  /** The word that the subjects of its records carry. */
  String word() {
    return word;
  }

  /** The column whose date names a record of this list. */
  Column start() {
    return start;
  }

  /** Whether a sheet's name says that it holds this list, such as {@code List_3}. */
  boolean isNamedBy(String sheet) {
    return sheetName.matcher(sheet).find();
  }

  /**
   * Which of this list's columns stand where, if a row is its header row.
   *
   * @param headers the row's texts by column index, from 0, in order
   * @return the column by index (of two of one name the first); empty where the child or the start
   *     date is not among them
   */
  Optional<Map<Integer, Column>> headerIn(Map<Integer, String> headers) {
    Map<Integer, Column> found = new HashMap<>();
    headers.forEach(
        (index, header) ->
            columns()
                .filter(column -> column.isNamedBy(header) && !found.containsValue(column))
                .findFirst()
                .ifPresent(column -> found.put(index, column)));
    return found.containsValue(CHILD) && found.containsValue(start)
        ? Optional.of(Map.copyOf(found))
        : Optional.empty();
  }

  private Stream<Column> columns() {
    return Stream.concat(Stream.of(CHILD, start), others.stream());
  }
}
