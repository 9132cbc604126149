package org.dutywatch.monitor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.notify.TestNotice.breached;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.notify.Tray.Next;
import org.dutywatch.monitor.notify.Tray.Place;
import org.junit.jupiter.api.Test;

class TrayTest {
  private static final Instant NOON = Instant.parse("2026-01-14T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3600);
  private static final Timetable HOURLY =
      new Timetable(new Rhythm.Every(Duration.ofHours(1)), QuietHours.NONE);
  private static final Timetable AT_ONCE = new Timetable(new Rhythm.AtOnce(), QuietHours.NONE);

  private static Tray tray(Timetable timetable, Selection selection, int most) {
    return new Tray(new Channel("desk", selection, timetable, most, m -> new Answer.Delivered()));
  }

  private static Place place(int seconds, int partition, long offset) {
    return new Place(NOON.plusSeconds(seconds), partition, offset);
  }

  private static List<String> all(Tray tray, Instant now) {
    return all(tray, now, now);
  }

  /** What is handed out until nothing is left, each message as its notices' references. */
  private static List<String> all(Tray tray, Instant now, Instant read) {
    List<String> messages = new ArrayList<>();
    Optional<Next> next = tray.next(now, read, notice -> false);
    while (next.isPresent()) {
      messages.add(
          String.join(" ", next.get().message().notices().stream().map(Notice::subject).toList()));
      tray.done(next.get());
      next = tray.next(now, read, notice -> false);
    }
    return messages;
  }

  @Test
  void atOnceEachGoesAloneInTheOrderInWhichTheyArrived() {
    Tray tray = tray(AT_ONCE, Selection.ALL, 20);
    tray.add(place(2, 0, 7), breached("B", "a"));
    tray.add(place(1, 1, 9), breached("A", "b"));

    assertThat(all(tray, NOON.plusSeconds(1))).containsExactly("rA");
    assertThat(all(tray, NOON.plusSeconds(2))).containsExactly("rB");
    assertThat(tray.size()).isZero();
  }

  @Test
  void aDigestHasTheNoticesOfOneTeamAndComesWhenItIsTime() {
    Tray tray = tray(HOURLY, Selection.ALL, 20);
    tray.add(place(1, 0, 1), breached("A", "first-contact"));
    tray.add(place(2, 1, 1), breached("B", "court"));
    tray.add(place(3, 0, 2), breached("C", "first-contact"));

    assertThat(all(tray, ONE.minusMillis(1))).isEmpty();
    assertThat(all(tray, ONE)).containsExactly("rB", "rA rC");
  }

  @Test
  void aDigestWaitsUntilEverythingOfItsTimeWasRead() {
    Tray tray = tray(HOURLY, Selection.ALL, 20);
    tray.add(place(1, 0, 1), breached("A", "a"));

    assertThat(all(tray, ONE, ONE.minusMillis(1))).isEmpty();
    tray.add(place(2, 1, 1), breached("B", "a"));
    assertThat(all(tray, ONE, ONE)).containsExactly("rA rB");
  }

  @Test
  void aLongDigestIsCutIntoMessagesThatReceiversTake() {
    Tray tray = tray(HOURLY, Selection.ALL, 2);
    for (int i = 1; i <= 5; i++) {
      tray.add(place(i, 0, i), breached("" + i, "a"));
    }

    assertThat(all(tray, ONE)).containsExactly("r1 r2", "r3 r4", "r5");
  }

  @Test
  void theSameNoticesReadAgainMakeMessagesWithTheSameIds() {
    Tray tray = tray(HOURLY, Selection.ALL, 20);
    Tray again = tray(HOURLY, Selection.ALL, 20);
    tray.add(place(1, 0, 1), breached("A", "a"));
    tray.add(place(2, 1, 1), breached("B", "a"));
    again.add(place(2, 1, 1), breached("B", "a"));
    again.add(place(1, 0, 1), breached("A", "a"));

    String id = tray.next(ONE, ONE, n -> false).orElseThrow().message().id();
    assertThat(again.next(ONE, ONE, n -> false).orElseThrow().message().id()).isEqualTo(id);
  }

  @Test
  void theOffsetToReadFromAgainIsThatOfTheFirstNoticeThatIsHeld() {
    Tray tray = tray(HOURLY, Selection.ALL, 20);
    tray.add(place(1, 0, 5), breached("A", "b"));
    tray.add(place(2, 0, 6), breached("B", "a"));

    assertThat(tray.firstOf(0)).hasValue(5);
    assertThat(tray.firstOf(1)).isEmpty();
    tray.done(tray.next(ONE, ONE, n -> false).orElseThrow()); // team a, which was read later
    assertThat(tray.firstOf(0)).hasValue(5);
    tray.done(tray.next(ONE, ONE, n -> false).orElseThrow());
    assertThat(tray.firstOf(0)).isEmpty();
  }

  @Test
  void whatIsAcknowledgedMeanwhileLeavesTheTrayUnsaid() {
    Tray tray = tray(HOURLY, Selection.ALL, 20);
    tray.add(place(1, 0, 1), breached("A", "a"));
    tray.add(place(2, 0, 2), breached("B", "a"));
    tray.add(place(3, 0, 3), breached("C", "b"));

    Next next = tray.next(ONE, ONE, n -> !n.subject().equals("rB")).orElseThrow();

    assertThat(next.message().notices()).extracting(Notice::subject).containsExactly("rB");
    tray.done(next);
    assertThat(tray.next(ONE, ONE, n -> true)).isEmpty();
    assertThat(tray.size()).isZero();
  }

  @Test
  void whatIsOfAnotherTeamOrAboutThePastIsNotTaken() {
    Selection mine =
        new Selection(
            Set.of("clock.breached"), Set.of(), Set.of("E06000033"), Set.of(), Set.of("a"));
    Tray tray = tray(AT_ONCE, mine, 20);
    tray.add(place(1, 0, 1), breached("A", "b"));
    tray.add(place(2, 0, 2), TestNotice.of("clock.due-soon", "B", "a", 1));
    tray.add(place(3, 0, 3), past(breached("C", "a")));
    tray.add(place(4, 0, 4), breached("D", "a"));

    assertThat(all(tray, ONE)).containsExactly("rD");
  }

  private static Notice past(Notice notice) {
    return new Notice(
        notice.id(),
        notice.source(),
        notice.type(),
        notice.time(),
        notice.authority(),
        notice.clock(),
        notice.subject(),
        notice.child(),
        notice.dueOn(),
        notice.locality(),
        notice.team(),
        notice.sequence(),
        true);
  }

  @Test
  void aPartitionThatOthersSeeToIsForgotten() {
    Tray tray = tray(HOURLY, Selection.ALL, 20);
    tray.add(place(1, 0, 1), breached("A", "a"));
    tray.add(place(2, 1, 1), breached("B", "a"));

    tray.forget(0);

    assertThat(tray.firstOf(0)).isEmpty();
    assertThat(all(tray, ONE)).containsExactly("rB");
  }
}
