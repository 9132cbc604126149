package org.dutywatch.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases of May 2010 in batches of lines, the same every time. Of every three referrals one is
 * decided the next day, one three days later and one not at all; the decided ones have an
 * assessment, of which every other one is completed.
 */
final class TestCases {
  static final int BATCHES = 40;
  static final int CHILDREN_A_BATCH = 30;
  static final int CHILDREN = BATCHES * CHILDREN_A_BATCH;

  private static final LocalDate MONDAY = LocalDate.of(2010, 5, 10);

  private TestCases() {}

  static List<String> batches() {
    List<String> batches = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < CHILDREN_A_BATCH; i++) {
        addCase(lines, batch * CHILDREN_A_BATCH + i);
      }
      batches.add(lines.toString());
    }
    return batches;
  }

  private static void addCase(StringBuilder lines, int child) {
    String locality = "\"locality\": \"" + (child % 2 == 0 ? "east" : "west") + "\"";
    lines.append(event(child, "referral.received", "R", 0, locality));
    if (child % 3 == 2) {
      return;
    }
    int decided = child % 3 == 0 ? 1 : 3;
    lines.append(event(child, "referral.decided", "R", decided, "\"outcome\": \"assessment\""));
    String assessment = "\"kind\": \"initial\", \"referral\": \"R" + child + "\"";
    lines.append(event(child, "assessment.started", "A", decided, assessment));
    if (child % 2 == 0) {
      lines.append(event(child, "assessment.completed", "A", 8 + child % 5, "\"note\": 1"));
    }
  }

  private static String event(int child, String type, String subject, int days, String data) {
    return """
        {"specversion": "1.0", "id": "%2$s %1$s", "source": "/test", "type": "%2$s",\
         "subject": "%3$s%1$s", "time": "%4$sT10:00:00+01:00", "authority": "E06000033",\
         "data": {"child": "C%1$s", %5$s}}
        """
        .formatted(child, type, subject, MONDAY.plusDays(days), data);
  }
}
