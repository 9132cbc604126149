package org.dutywatch.monitor.app.policy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.Counted;

/** The kinds of measure that an indicator can choose from, each with its keys. */
enum MeasureKind {
  CLOCK("clock", "of starts stops within runs waits-on-referral") {
    @Override
    Measure read(Fields fields) {
      return new Measure.Timeliness(ClockReader.between(fields));
    }
  },
  REVIEWS("reviews", "of first then") {
    @Override
    Measure read(Fields fields) {
      return new Measure.Timeliness(ClockReader.reviews(fields));
    }
  },
  REPEAT_PLAN("repeat-plan", "measure within") {
    @Override
    Measure read(Fields fields) {
      String expected = "ever, or months such as 12 months";
      YamlNode node = fields.get("within", expected);
      boolean ever = node.asText(expected).equals("ever");
      return new Measure.RepeatPlan(ever ? 0 : AllowanceReader.months(node, expected));
    }
  },
  LONG_PLAN("long-plan", "measure at-least") {
    @Override
    Measure read(Fields fields) {
      return new Measure.LongPlan(months(fields, "at-least"));
    }
  },
  REVIEWS_IN_TIME("reviews-in-time", "measure open-for") {
    @Override
    Measure read(Fields fields) {
      return new Measure.ReviewsInTime(months(fields, "open-for"));
    }
  },
  REFERRAL_TO_ASSESSMENT("referral-to-assessment", "measure") {
    @Override
    Measure read(Fields fields) {
      return new Measure.ReferralToAssessment();
    }
  },
  RE_REFERRAL("re-referral", "measure within") {
    @Override
    Measure read(Fields fields) {
      return new Measure.ReReferral(months(fields, "within"));
    }
  },
  NFA_REASON_RECORDED("nfa-reason-recorded", "measure") {
    @Override
    Measure read(Fields fields) {
      return new Measure.NfaReasonRecorded();
    }
  },
  COUNT("count", "measure of") {
    @Override
    Measure read(Fields fields) {
      String expected = "one of " + names(List.of(Counted.values()), Counted::label);
      YamlNode node = fields.get("of", expected);
      String text = node.asText(expected);
      return Arrays.stream(Counted.values())
          .filter(counted -> counted.label().equals(text))
          .findFirst()
          .<Measure>map(Measure.Count::new)
          .orElseThrow(() -> node.place().refuse(text, expected));
    }
  };

  private final String label;
  private final String keys;

  MeasureKind(String label, String keys) {
    this.label = label;
    this.keys = keys;
  }

  /** The kind that an indicator says it is; without {@code measure} it is a clock. */
  static MeasureKind of(YamlNode.Mapping indicator) {
    YamlNode node = indicator.entries().get("measure");
    if (node == null) {
      boolean reviews =
          indicator.entries().containsKey("first") || indicator.entries().containsKey("then");
      return reviews ? REVIEWS : CLOCK;
    }
    List<MeasureKind> named =
        Arrays.stream(values()).filter(kind -> kind.keys().contains("measure")).toList();
    String expected = "one of " + names(named, kind -> kind.label) + ", or no measure for a clock";
    String text = node.asText(expected);
    return named.stream()
        .filter(kind -> kind.label.equals(text))
        .findFirst()
        .orElseThrow(() -> node.place().refuse(text, expected));
  }

  /** The keys that it has beside those of every indicator. */
  List<String> keys() {
    return List.of(keys.split(" "));
  }

  /** The measure that these fields describe. */
  abstract Measure read(Fields fields);

  private static int months(Fields fields, String key) {
    String expected = "months such as 12 months";
    return AllowanceReader.months(fields.get(key, expected), expected);
  }

  private static <T> String names(List<T> things, Function<T, String> name) {
    return things.stream().map(name).collect(Collectors.joining(", "));
  }
}
