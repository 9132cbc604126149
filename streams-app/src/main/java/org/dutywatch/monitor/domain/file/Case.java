package org.dutywatch.monitor.domain.file;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.policy.Moment;

/** A record as it stands: only facts that count, each with the local date on which it counts. */
public sealed interface Case permits Referral, Assessment, Plan, Notification {

  /** Names the record. */
  RecordId id();

  /**
   * The date of a moment in this record's life; empty where it has not happened or counts nowhere.
   */
  Optional<LocalDate> on(Moment moment);

  /** A record as it stands; empty while the fact that opens it is not there. */
  static Optional<Case> of(CaseRecord record) {
    return Standing.of(record)
        .map(
            standing ->
                switch (record.id().type()) {
                  case REFERRAL -> Referral.of(record.id(), standing);
                  case ASSESSMENT -> Assessment.of(record.id(), standing);
                  case CP_PLAN -> Plan.of(record, standing);
                  case DV_NOTIFICATION -> Notification.of(record.id(), standing);
                });
  }
}
