package org.dutywatch.bench.parts;

import org.dutywatch.bench.parts.PlainFiles.PlainFile;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.CanonicalJson;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.CaseRecord.Arrival;
import org.dutywatch.monitor.domain.file.CaseRecord.Folded;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.mark.Consequences;
import org.dutywatch.monitor.domain.mark.KeyedHash;
import org.dutywatch.monitor.domain.mark.MarkSheet;
import org.dutywatch.monitor.domain.mark.Marker;

/** Folds events into files and works out what that changes in the marks. */
final class Folding {
  private final StandingOrder order = new StandingOrder(CanonicalJson.order());
  private final Consequences consequences;

  Folding(Rules rules) {
    consequences =
        new Consequences(
            new Marker(rules.policy(), rules.calendar(), new KeyedHash(rules.generation().id())));
  }

  /** The record with the event in it, and the marks that are left. */
  record Outcome(CaseRecord after, Arrival arrival, MarkSheet marks) {

    /** Whether there is something new to keep. */
    boolean changes() {
      return arrival == Arrival.NEW || arrival == Arrival.CORRECTION;
    }
  }

  /** What an event brings about; its file is as it is afterwards. */
  Outcome of(Statement statement, PlainFiles files) {
    RecordId id = statement.record();
    PlainFile file = files.of(id);
    CaseRecord before = file.record(id);
    Folded folded = before.with(statement, order);
    MarkSheet marks = consequences.of(before, folded.record(), file);
    file.put(folded.record());
    return new Outcome(folded.record(), folded.arrival(), marks);
  }
}
