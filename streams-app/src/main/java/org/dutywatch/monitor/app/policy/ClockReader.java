package org.dutywatch.monitor.app.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Runs;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Timescale;

/** Reads how a clock runs, and refuses one that could never run. */
final class ClockReader {
  private static final String ALLOWANCE = "an allowance such as 7 working days";

  private ClockReader() {}

  /** A clock from one moment of a record to another. */
  static Course between(Fields fields) {
    Carrier carrier = carrier(fields);
    Moment starts = moment(fields, "starts", carrier);
    Moment stops = moment(fields, "stops", carrier);
    if (stops.compareTo(starts) <= 0) {
      throw fields.get("stops", "").place().refuse(stops.label(), "a moment after the start");
    }
    Timescale timescale = AllowanceReader.timescale(fields.get("within", ALLOWANCE));
    Runs runs = runs(fields, carrier, stops);
    boolean waits = waitsOnReferral(fields, carrier, starts, runs);
    return new Course.Between(
        carrier.record(), carrier.kind(), starts, stops, timescale, runs, waits);
  }

  /** The reviews of a plan. */
  static Course reviews(Fields fields) {
    Carrier carrier = carrier(fields);
    if (carrier != Carrier.CP_PLAN) {
      throw fields.get("of", "").place().refuse(carrier.label(), Carrier.CP_PLAN.label());
    }
    YamlNode then = fields.get("then", ALLOWANCE);
    Timescale first = AllowanceReader.timescale(fields.get("first", ALLOWANCE));
    Timescale later = AllowanceReader.timescale(then);
    if (first.inWorkingDays() != later.inWorkingDays()) {
      throw then.place().refuse("one of first and then is in working days, the other is not");
    }
    return new Course.Reviews(first, later);
  }

  private static Carrier carrier(Fields fields) {
    String expected = "one of " + Carrier.labels();
    YamlNode node = fields.get("of", expected);
    String text = node.asText(expected);
    return Carrier.labelled(text).orElseThrow(() -> node.place().refuse(text, expected));
  }

  private static Moment moment(Fields fields, String key, Carrier carrier) {
    List<Moment> allowed = key.equals("starts") ? carrier.starts() : carrier.stops();
    String expected = "one of " + String.join(", ", allowed.stream().map(Moment::label).toList());
    YamlNode node = fields.get(key, expected);
    String text = node.asText(expected);
    return allowed.stream()
        .filter(moment -> moment.label().equals(text))
        .findFirst()
        .orElseThrow(() -> node.place().refuse(text, expected));
  }

  private static Runs runs(Fields fields, Carrier carrier, Moment stops) {
    Optional<YamlNode> node = fields.find("runs");
    if (node.isEmpty()) {
      return Runs.ALWAYS;
    }
    String expected = "always, once-a-conference-is-due or once-stopped";
    String text = node.get().asText(expected);
    Runs runs =
        Arrays.stream(Runs.values())
            .filter(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
            .findFirst()
            .orElseThrow(() -> node.get().place().refuse(text, expected));
    if (runs == Runs.ONCE_A_CONFERENCE_IS_DUE
        && !(carrier.kind().equals(Optional.of(AssessmentKind.SECTION_47))
            && stops == Moment.CONFERENCE_HELD)) {
      throw node.get()
          .place()
          .refuse(text, "a clock of a section 47 enquiry that stops at assessment.conference-held");
    }
    return runs;
  }

  private static boolean waitsOnReferral(Fields fields, Carrier carrier, Moment starts, Runs runs) {
    Optional<YamlNode> node = fields.find("waits-on-referral");
    String text = node.map(n -> n.asText("true or false")).orElse("false");
    if (text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw node.get().place().refuse(text, "true or false");
    }
    if (carrier.kind().isEmpty() || starts != Moment.REFERRAL_RECEIVED || runs != Runs.ALWAYS) {
      throw node.get()
          .place()
          .refuse(
              "only an assessment's clock that starts at referral.received and always runs can"
                  + " wait on its referral");
    }
    return true;
  }
}
