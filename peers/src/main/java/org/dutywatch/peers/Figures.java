package org.dutywatch.peers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Month;
import org.dutywatch.peers.rules.Cell;
import org.dutywatch.peers.rules.Share;

/**
 * The three figures as JSON: {@code {"assessments": {"AUTHORITY LOCALITY": [numerator,
 * denominator]}, "repeatPlans": {"all": […]}, "riskAssessments": {"DATE": […]}}}. What has a
 * denominator of 0 is left out.
 */
public final class Figures {
  /** How many days the third figure shows, the last one among them. */
  public static final int DAYS = 28;

  /** The name under which a share of everything stands. */
  public static final String ALL = "all";

  private final LocalDate to;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ObjectNode assessments = json.putObject("assessments");
  private final ObjectNode repeatPlans = json.putObject("repeatPlans");
  private final ObjectNode riskAssessments = json.putObject("riskAssessments");

  /** No figures yet of windows that end on a day. */
  public Figures(LocalDate to) {
    this.to = to;
  }

  /** The first day of the reporting year of the last day: the assessments' window begins on it. */
  public LocalDate assessmentsFrom() {
    LocalDate april = LocalDate.of(to.getYear(), Month.APRIL, 1);
    return april.isAfter(to) ? april.minusYears(1) : april;
  }

  /**
   * The first of the twelve months' days in which plans are looked at. No other figure looks
   * further back.
   */
  public LocalDate plansFrom() {
    return to.minusMonths(12).plusDays(1);
  }

  /** The first day of which risk assessments are shown. */
  public LocalDate riskAssessmentsFrom() {
    return to.minusDays(DAYS - 1);
  }

  /** Adds to the assessments completed in a place. */
  public void addAssessments(String authority, String locality, long numerator, long denominator) {
    add(assessments, authority + " " + locality, numerator, denominator);
  }

  /** Adds to the plans started. */
  public void addPlans(long numerator, long denominator) {
    add(repeatPlans, ALL, numerator, denominator);
  }

  /** Adds to the notifications that were assessed on a day. */
  public void addRiskAssessments(LocalDate day, long numerator, long denominator) {
    add(riskAssessments, day.toString(), numerator, denominator);
  }

  /** Adds what is counted in a cell, where that is in its figure's window. */
  public void add(Cell cell, Share share) {
    LocalDate day = LocalDate.ofEpochDay(cell.day());
    if (day.isAfter(to)) {
      return;
    }
    switch (cell.figure()) {
      case Cell.ASSESSMENTS -> {
        if (!day.isBefore(assessmentsFrom())) {
          addAssessments(cell.authority(), cell.locality(), share.numerator(), share.denominator());
        }
      }
      case Cell.PLANS -> {
        if (!day.isBefore(plansFrom())) {
          addPlans(share.numerator(), share.denominator());
        }
      }
      default -> {
        if (!day.isBefore(riskAssessmentsFrom())) {
          addRiskAssessments(day, share.numerator(), share.denominator());
        }
      }
    }
  }

  private static void add(ObjectNode figure, String name, long numerator, long denominator) {
    long numeratorSoFar = figure.path(name).path(0).asLong();
    long denominatorSoFar = figure.path(name).path(1).asLong();
    if (denominatorSoFar + denominator > 0) {
      figure.putArray(name).add(numeratorSoFar + numerator).add(denominatorSoFar + denominator);
    }
  }

  /** What was added up. */
  public ObjectNode json() {
    return json;
  }
}
