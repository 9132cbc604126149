package org.dutywatch.monitor.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cases of the spring of 2010 with events of every feed, the same every time: some in time, some
 * late, some still open on 30 June. One referral a child.
 */
final class Caseload {
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 4, 6);

  private Caseload() {}

  /** The events of the children with these numbers, child by child in order of time. */
  static List<TestEvent> ofChildren(int from, int until) {
    List<TestEvent> events = new ArrayList<>();
    for (int child = from; child < until; child++) {
      addReferral(events, child);
      addAssessment(events, child);
      addPlan(events, child);
      addNotification(events, child);
    }
    return events;
  }

  private static void addReferral(List<TestEvent> events, int child) {
    add(events, child, 0, "referral.received", "R-", placed(child, Map.of("agency", "police")));
    if (child % 5 != 0) {
      String outcome = child % 3 == 0 ? "no-further-action" : "assessment";
      add(events, child, child % 4, "referral.decided", "R-", Map.of("outcome", outcome));
    }
    if (child % 7 != 0) {
      add(events, child, child % 9, "referral.referrer-informed", "R-", Map.of());
    }
  }

  private static void addAssessment(List<TestEvent> events, int child) {
    if (child % 3 == 0) {
      return;
    }
    Map<String, Object> data = Map.of("kind", "initial", "referral", "R-" + child);
    add(events, child, child % 3, "assessment.started", "A-", placed(child, data));
    if (child % 4 != 0) {
      add(events, child, 7 + child % 8, "assessment.completed", "A-", Map.of());
    }
  }

  private static void addPlan(List<TestEvent> events, int child) {
    if (child % 6 != 0) {
      return;
    }
    Map<String, Object> data = Map.of("category", "neglect", "family", "F-" + child / 12);
    add(events, child, 15, "cp-plan.started", "P-", placed(child, data));
    add(events, child, 25, "cp-plan.reviewed", "P-", Map.of("review", "V-" + child));
    if (child % 12 == 0) {
      add(events, child, 30, "cp-plan.ended", "P-", Map.of());
    }
  }

  private static void addNotification(List<TestEvent> events, int child) {
    if (child % 4 != 0) {
      return;
    }
    Map<String, Object> data =
        Map.of(
            "incidentTime", time(child, 0), "children", List.of("C-" + child), "risk", "standard");
    add(events, child, child % 3, "dv-notification.received", "N-", placed(child, data));
    if (child % 8 == 0) {
      add(events, child, child % 3 + child % 2, "dv-notification.assessed", "N-", Map.of());
    }
  }

  private static Map<String, Object> placed(int child, Map<String, Object> data) {
    Map<String, Object> placed = new TreeMap<>(data);
    placed.put("locality", child % 2 == 0 ? "east" : "west");
    placed.put("team", "team-" + child % 3);
    return placed;
  }

  private static void add(
      List<TestEvent> events,
      int child,
      int days,
      String type,
      String subject,
      Map<String, Object> data) {
    TestEvent event = TestEvent.of(type, subject + child, time(child, days));
    if (!type.startsWith("dv-")) {
      event = event.with("child", "C-" + child);
    }
    for (Map.Entry<String, Object> field : data.entrySet()) {
      event = event.with(field.getKey(), field.getValue());
    }
    events.add(event);
  }

  private static String time(int child, int days) {
    return FIRST_DAY.plusDays(child * 7L % 50 + days) + "T10:00:00+01:00";
  }
}
