package org.dutywatch.monitor.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.notices.Acknowledgement;
import org.dutywatch.monitor.notices.ClockInstance;
import org.dutywatch.monitor.notices.NoticeDesk;
import org.dutywatch.monitor.notices.Standing;
import org.dutywatch.monitor.notices.Standing.Count;
import org.dutywatch.monitor.notices.Standing.Entry;
import org.dutywatch.monitor.notify.TestNotice;

/** Two notices that stand, and troubles that a test sets. */
final class FakeNotices implements NoticeDesk {
  static final Notice BREACHED = TestNotice.breached("A", "first-contact");
  static final Notice DUE_SOON = TestNotice.of("clock.due-soon", "B", "court", 1);

  volatile boolean beingRead;
  volatile boolean brokerAway;
  volatile boolean faulty;
  private final Standing standing = new Standing();

  FakeNotices() {
    standing.take(BREACHED);
    standing.take(DUE_SOON);
  }

  /** Says something else of a clock, or something of another. */
  void take(Notice notice) {
    standing.take(notice);
  }

  @Override
  public List<Entry> standing(Predicate<Entry> wanted) throws NoticesUnavailableException {
    beInTrouble();
    return standing.entries(wanted);
  }

  @Override
  public Map<String, Count> counts() throws NoticesUnavailableException {
    beInTrouble();
    return standing.counts();
  }

  @Override
  public Optional<Entry> acknowledge(String id, String by, Optional<String> note)
      throws NoticesUnavailableException {
    beInTrouble();
    Acknowledgement acknowledgement =
        new Acknowledgement(id, by, Instant.parse("2010-05-14T08:05:00Z"), note);
    Optional<Notice> notice = standing.find(id);
    notice.ifPresent(one -> standing.take(ClockInstance.of(one), acknowledgement));
    return notice.map(one -> new Entry(one, Optional.of(acknowledgement)));
  }

  private void beInTrouble() throws NoticesUnavailableException {
    if (faulty) {
      throw new IllegalStateException("a fault of the test's");
    }
    if (beingRead) {
      throw new NoticesUnavailableException("being read", null);
    }
    if (brokerAway) {
      throw new NoticesUnavailableException("away", new IllegalStateException("away"));
    }
  }
}
