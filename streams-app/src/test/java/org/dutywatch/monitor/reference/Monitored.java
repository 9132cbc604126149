package org.dutywatch.monitor.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.CanonicalJson;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.mark.Consequences;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.KeyedHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * The monitor's own figures, without a stream: statements are folded, marked and summed one after
 * another as they come, and the sums are put on a board.
 */
final class Monitored {
  private final Map<RecordId, CaseRecord> records = new HashMap<>();
  private final Map<Row, Counts> sums = new HashMap<>();
  private final StandingOrder order = new StandingOrder(CanonicalJson.order());
  private final Consequences consequences;

  private Monitored(Marker marker) {
    consequences = new Consequences(marker);
  }

  /** What the monitor makes of statements that came in this order. */
  static Figures figures(Collection<Statement> statements, Policy policy) {
    WorkingCalendar calendar = TrueCalendar.workingDays();
    Monitored monitored =
        new Monitored(new Marker(policy, calendar, new KeyedHash("key of families")));
    statements.forEach(monitored::take);
    Board board = new Board();
    board.publish(
        new PartialUpdate(
            0, true, monitored.sums, Map.of(), Map.of(), Position.START, Optional.empty()));
    return new Figures(board, policy, calendar);
  }

  private void take(Statement statement) {
    RecordId id = statement.record();
    CaseRecord before = records.getOrDefault(id, CaseRecord.empty(id));
    CaseRecord after = before.with(statement, order).record();
    consequences.of(before, after, new File(id)).forEachRow(this::add);
    records.put(id, after);
  }

  private void add(Row row, Map<Counter, Long> numbers) {
    Counts counts = sums.getOrDefault(row, Counts.NONE);
    for (Map.Entry<Counter, Long> entry : numbers.entrySet()) {
      counts = counts.plus(entry.getKey(), entry.getValue());
    }
    sums.put(row, counts);
  }

  /** The file that a record is in. */
  private final class File implements ChildFile {
    private final RecordId of;

    File(RecordId of) {
      this.of = of;
    }

    @Override
    public Iterable<CaseRecord> records(RecordType type) {
      List<CaseRecord> found = new ArrayList<>(records.values());
      found.removeIf(record -> !idOf(type, record.id().subject()).equals(record.id()));
      return found;
    }

    private RecordId idOf(RecordType type, String subject) {
      return new RecordId(of.authority(), type, of.child(), subject);
    }
  }
}
