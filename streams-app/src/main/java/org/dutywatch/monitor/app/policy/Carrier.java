package org.dutywatch.monitor.app.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.policy.Moment;

/** What a clock can be of. */
enum Carrier {
  REFERRAL("referral", RecordType.REFERRAL, null),
  INITIAL("initial assessment", RecordType.ASSESSMENT, AssessmentKind.INITIAL),
  CORE("core assessment", RecordType.ASSESSMENT, AssessmentKind.CORE),
  CHILD_AND_FAMILY(
      "child and family assessment", RecordType.ASSESSMENT, AssessmentKind.CHILD_AND_FAMILY),
  SECTION_47("section 47 enquiry", RecordType.ASSESSMENT, AssessmentKind.SECTION_47),
  CP_PLAN("child protection plan", RecordType.CP_PLAN, null),
  DV_NOTIFICATION("dv notification", RecordType.DV_NOTIFICATION, null);

  private final String label;
  private final RecordType record;
  private final Optional<AssessmentKind> kind;

  Carrier(String label, RecordType record, AssessmentKind kind) {
    this.label = label;
    this.record = record;
    this.kind = Optional.ofNullable(kind);
  }

  static Optional<Carrier> labelled(String label) {
    return Arrays.stream(values()).filter(carrier -> carrier.label.equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Carrier::label).collect(Collectors.joining(", "));
  }

  /** How a policy file names it. */
  String label() {
    return label;
  }

  RecordType record() {
    return record;
  }

  /** For an assessment, of which kind. */
  Optional<AssessmentKind> kind() {
    return kind;
  }

  /** Where its clocks may start: at its own moments, an assessment's also at its referral. */
  List<Moment> starts() {
    return Arrays.stream(Moment.values())
        .filter(moment -> has(moment) || (kind.isPresent() && moment == Moment.REFERRAL_RECEIVED))
        .toList();
  }

  /** Where its clocks may stop. */
  List<Moment> stops() {
    return Arrays.stream(Moment.values()).filter(this::has).toList();
  }

  private boolean has(Moment moment) {
    return moment.record() == record && (moment != Moment.CONFERENCE_HELD || this == SECTION_47);
  }
}
