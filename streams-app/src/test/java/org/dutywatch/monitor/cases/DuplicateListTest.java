package org.dutywatch.monitor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.dutywatch.monitor.store.KeptFindings;
import org.junit.jupiter.api.Test;

/** Suspected duplicates, page by page. All notifications name one child. */
class DuplicateListTest {
  private static final LocalDate TODAY = LocalDate.parse("2010-06-30");

  private final Board board = new Board();
  private final DuplicateList list =
      new DuplicateList(new Figures(board, Policies.southend2010(), TrueCalendar.workingDays()));

  private void notified(int partition, String authority, String incident, String... subjects) {
    Map<Incident.Place, Optional<Incident>> incidents = new HashMap<>();
    for (String subject : subjects) {
      RecordId notification = new RecordId(authority, RecordType.DV_NOTIFICATION, "", subject);
      Incident told = new Incident(notification, Instant.parse(incident), List.of(1L));
      incidents.put(told.place(), Optional.of(told));
    }
    board.publish(
        new PartialUpdate(
            partition, false, Map.of(), incidents, Map.of(), Position.START, Optional.empty()));
  }

  private List<Finding> page(
      int partition, Optional<String> authority, Optional<byte[]> after, int most) {
    return list.of(
        partition,
        new FindingSelection(FindingKind.SUSPECTED_DUPLICATE, TODAY, authority, after, 100),
        most);
  }

  /** All pages of a partition, so many on each. */
  private List<String> paged(int partition, Optional<String> authority, int most) {
    List<String> subjects = new ArrayList<>();
    Optional<byte[]> after = Optional.empty();
    List<Finding> page = page(partition, authority, after, most);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(most);
      page.forEach(finding -> subjects.add(finding.record().subject()));
      after = Optional.of(KeptFindings.place(page.get(page.size() - 1)));
      page = page(partition, authority, after, most);
    }
    return subjects;
  }

  @Test
  void theLatestIncidentFirstWhateverTheSizeOfAPage() {
    notified(0, "A", "2010-06-01T23:30:00Z", "a0");
    notified(0, "A", "2010-06-02T00:30:00Z", "a1", "a2");
    notified(0, "A", "2010-06-09T12:00:00Z", "a4", "a5");
    notified(0, "B", "2010-06-02T12:00:00Z", "b0", "b1");

    for (int most = 1; most < 6; most++) {
      assertThat(paged(0, Optional.empty(), most)).containsExactly("a5", "a1", "a2", "b1");
      assertThat(paged(0, Optional.of("A"), most)).containsExactly("a5", "a1", "a2");
      assertThat(paged(0, Optional.of("C"), most)).isEmpty();
    }
  }

  @Test
  void eachPartitionListsItsOwn() {
    notified(1, "A", "2010-06-02T12:00:00Z", "a2", "a4");
    notified(2, "A", "2010-06-02T12:00:00Z", "a1", "a3");

    assertThat(paged(0, Optional.empty(), 5)).isEmpty();
    assertThat(paged(1, Optional.empty(), 5)).containsExactly("a2", "a4");
    assertThat(paged(2, Optional.empty(), 5)).containsExactly("a3");
  }

  /** A page of another list may have given the place. */
  @Test
  void aPlaceAmongFindingsOfAnotherKindIsBeforeOrAfterAllOfThese() {
    notified(0, "A", "2010-06-02T12:00:00Z", "a1", "a2");
    RecordId record = new RecordId("A", RecordType.REFERRAL, "Kim", "R");
    Finding orphan =
        new Finding(
            FindingKind.ORPHAN, record, FactType.REFERRAL_DECIDED, "", TODAY, Optional.empty());

    assertThat(page(0, Optional.empty(), Optional.of(KeptFindings.place(orphan)), 5)).hasSize(1);
    assertThat(page(0, Optional.empty(), Optional.of(new byte[] {2}), 5)).isEmpty();
  }
}
