package org.dutywatch.monitor.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.dutywatch.monitor.reference.World;
import org.dutywatch.monitor.reference.Worlds;

/** Looking at no more than a change can have touched gives what looking at everything gives. */
class ConsequencesPropertyTest {
  private static final String AUTHORITY = "E06000033";
  private static final List<Policy> POLICIES =
      List.of(Policies.southend2010(), Policies.england2010To2013(), Policies.englandCurrent());

  @Domain(Worlds.class)
  @Domain(DomainContext.Global.class)
  @Property(tries = 300)
  void changesAddUpToTheMarksOfTheWholeFile(@ForAll World world, @ForAll long seed) {
    Random random = new Random(seed);
    Policy policy = POLICIES.get(random.nextInt(POLICIES.size()));
    Kept kept = new Kept(policy, random);

    for (Statement statement : world.statements()) {
      kept.takeIn(ofTheOneChild(statement));
      if (random.nextInt(10) == 0) {
        assertThat(kept.sums).isEqualTo(kept.fromScratch());
      }
    }

    assertThat(kept.sums).isEqualTo(kept.fromScratch());
  }

  /** All records in one file: nothing may hang on their being few. */
  private static Statement ofTheOneChild(Statement statement) {
    RecordId id = statement.record();
    RecordId ofChild =
        new RecordId(AUTHORITY, id.type(), id.type().ofChild() ? "1" : "", id.subject());
    return new Statement(
        ofChild,
        statement.type(),
        statement.review(),
        statement.id(),
        statement.source(),
        statement.time(),
        statement.recordedTime(),
        statement.fact(),
        statement.data());
  }

  /** A file as the stream keeps it, and the sums of its marks. */
  private static final class Kept {
    private final StandingOrder order = new StandingOrder(Worlds.DATA_ORDER);
    private final Map<RecordId, CaseRecord> records = new HashMap<>();
    private final Map<Row, Counts> sums = new HashMap<>();
    private final Marker marker;
    private final Consequences consequences;
    private final Random random;

    Kept(Policy policy, Random random) {
      this.marker = new Marker(policy, TrueCalendar.workingDays(), new KeyedHash("key"));
      this.consequences = new Consequences(marker);
      this.random = random;
    }

    void takeIn(Statement statement) {
      RecordId id = statement.record();
      CaseRecord before = records.getOrDefault(id, CaseRecord.empty(id));
      CaseRecord after = before.with(statement, order).record();
      // What the file says of the record itself must not matter.
      boolean putFirst = random.nextBoolean();
      if (putFirst) {
        records.put(id, after);
      }
      MarkSheet difference = consequences.of(before, after, fileOf(id));
      records.put(id, after);
      addTo(sums, difference);
      assertThat(rowsOf(consequences.of(after, after, fileOf(id)))).isEmpty();
    }

    /** The marks of every record, whatever came before. */
    Map<Row, Counts> fromScratch() {
      MarkSheet sheet = new MarkSheet();
      for (CaseRecord record : records.values()) {
        Optional<Case> standing = Case.of(record);
        Relatives relatives = Relatives.of(fileOf(record.id()), record.id(), standing);
        standing.ifPresent(of -> marker.mark(of, relatives, 1, sheet));
        CaseRecord nothing = CaseRecord.empty(record.id());
        marker.findings().ofStatements(nothing, record, sheet.findings());
        standing.ifPresent(of -> marker.findings().ofCase(of, relatives, 1, sheet.findings()));
      }
      Map<Row, Counts> marks = new HashMap<>();
      addTo(marks, sheet);
      return marks;
    }

    private static void addTo(Map<Row, Counts> sums, MarkSheet sheet) {
      sheet.forEachRow(
          (row, numbers) -> {
            assertThat(numbers).isNotEmpty().doesNotContainValue(0L);
            Counts counts = sums.getOrDefault(row, Counts.NONE);
            for (Map.Entry<Counter, Long> entry : numbers.entrySet()) {
              counts = counts.plus(entry.getKey(), entry.getValue());
            }
            assertAllPositive(counts);
            if (counts.isEmpty()) {
              sums.remove(row);
            } else {
              sums.put(row, counts);
            }
          });
    }

    private static void assertAllPositive(Counts counts) {
      for (int i = 0; i < counts.size(); i++) {
        assertThat(counts.number(i)).as(counts.toString()).isPositive();
      }
    }

    private static List<Row> rowsOf(MarkSheet sheet) {
      List<Row> rows = new ArrayList<>();
      sheet.forEachRow((row, numbers) -> rows.add(row));
      return rows;
    }

    private ChildFile fileOf(RecordId id) {
      return new FileOfTheChild(id.type().ofChild() ? records : Map.of());
    }
  }

  private record FileOfTheChild(Map<RecordId, CaseRecord> all) implements ChildFile {
    @Override
    public Iterable<CaseRecord> records(RecordType type) {
      return all.values().stream().filter(record -> record.id().type() == type).toList();
    }
  }
}
