package org.dutywatch.proof.world;

import static org.dutywatch.proof.world.Sight.any;
import static org.dutywatch.proof.world.Sight.ofOneChild;
import static org.dutywatch.proof.world.Sight.ofOneRecord;
import static org.dutywatch.proof.world.Sight.on;
import static org.dutywatch.proof.world.Sight.onEvery;
import static org.dutywatch.proof.world.Sight.tied;
import static org.dutywatch.proof.world.Sight.tiedUpToData;
import static org.dutywatch.proof.world.Sight.two;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The corners of the domain in which figures go wrong, by name. */
final class Corners {
  private final Map<String, Predicate<List<Said>>> all = new TreeMap<>();

  private Corners() {
    days();
    ties();
    takenBack();
    referrals();
    plans();
    notifications();
  }

  /** Two notifications of a child tell of incidents that lie so far apart. */
  private static Predicate<List<Said>> incidentsApart(Duration least, Duration most) {
    return two((one, two) -> areApart(one, two, least, most));
  }

  private static boolean areApart(Said one, Said two, Duration least, Duration most) {
    return two.sinceIncidentOf(one)
        .filter(apart -> apart.compareTo(least) >= 0 && apart.compareTo(most) <= 0)
        .isPresent();
  }

  static Map<String, Predicate<List<Said>>> all() {
    return new Corners().all;
  }

  private void days() {
    all.put(
        "an hour that comes twice", any(s -> s.time().toString().matches(".*10-31T0[01]:30.*")));
    all.put("an offset that shifts the date", any(s -> !s.day().equals(s.time().toLocalDate())));
    all.put("the last of 1999", on("1999-12-31"));
    all.put("29 February", onEvery(2, 29));
    all.put("31 March", onEvery(3, 31));
    all.put("1 April", onEvery(4, 1));
    all.put("30 November", onEvery(11, 30));
    all.put("31 December", onEvery(12, 31));
    all.put("Good Friday", on("2011-04-22"));
    for (String day :
        List.of("2002-06-03", "2012-06-05", "2020-05-08", "2022-09-19", "2023-05-08")) {
      all.put("the bank holiday " + day, on(day));
    }
    all.put("a day ahead of its recording", any(s -> s.day().equals(s.recordedOn().plusDays(1))));
    all.put("more than a day ahead of it", any(s -> s.day().isAfter(s.recordedOn().plusDays(1))));
    all.put("recorded a week late", any(s -> s.recordedOn().isAfter(s.day().plusDays(7))));
    all.put(
        "before its record opened",
        ofOneRecord((one, two) -> one.opens() && !two.opens() && two.day().isBefore(one.day())));
  }

  private void ties() {
    all.put("a tie up to the id", tied((one, two) -> !one.same("id", two)));
    all.put(
        "a tie up to the source",
        tied((one, two) -> one.same("id", two) && !one.same("source", two)));
    all.put(
        "a tie up to the time",
        tied(
            (one, two) ->
                one.same("id", two) && one.same("source", two) && !one.time().isEqual(two.time())));
    all.put("a tie up to the data", tiedUpToData((one, two) -> !one.equals(two)));
    all.put("a number written otherwise", tiedUpToData(Sight::sameButForNumbers));
    all.put(
        "names in another order",
        tiedUpToData((one, two) -> one.equals(two) && !one.toString().equals(two.toString())));
    all.put("needless escapes", any(s -> s.value().contains("\\u0043")));
    all.put("an id beyond the basic plane", any(s -> s.text("id").equals("\uD83D\uDE00")));
    all.put(
        "ids that UTF-16 would order otherwise",
        tied(
            (one, two) ->
                one.text("id").equals("\uFF21") && two.text("id").equals("\uD83D\uDE00")));
    all.put("a repeat", two((one, two) -> one.sent().equals(two.sent())));
    all.put(
        "one id and source for two contents",
        two(
            (one, two) ->
                one.same("id", two) && one.same("source", two) && !one.same("type", two)));
  }

  private void takenBack() {
    all.put("a retraction", any(s -> s.retracts() && !s.withdraws()));
    all.put("a retraction of nonsense", any(s -> s.retracts() && s.data("kind").isNumber()));
    all.put(
        "stated again after a retraction",
        ofOneRecord(
            (one, two) ->
                one.retracts()
                    && !two.retracts()
                    && one.slot().equals(two.slot())
                    && two.recorded().isAfter(one.recorded())));
    all.put("a withdrawal", any(s -> s.withdraws() && !s.retracts()));
    all.put("a withdrawal taken back", any(s -> s.withdraws() && s.retracts()));
    all.put(
        "a record withdrawn twice",
        ofOneRecord((one, two) -> one.withdraws() && two.withdraws() && !one.sameMoment(two)));
    all.put(
        "recorded at the instant of a withdrawal",
        ofOneRecord((one, two) -> one.withdraws() && !two.withdraws() && one.sameMoment(two)));
    all.put(
        "stated again after a withdrawal",
        ofOneRecord(
            (one, two) ->
                one.withdraws() && two.opens() && two.recorded().isAfter(one.recorded())));
    all.put(
        "moved to another child",
        two(
            (one, two) ->
                one.withdraws()
                    && two.opens()
                    && one.same("subject", two)
                    && !one.child().equals(two.child())
                    && one.sameMoment(two)));
    all.put("a flag that says no", any(s -> s.data("retracted").isBoolean() && !s.retracts()));
    all.put("a flag that is null", any(s -> s.data("retracted").isNull()));
    all.put(
        "an orphan",
        said ->
            said.stream()
                .anyMatch(
                    one ->
                        said.stream()
                            .noneMatch(two -> two.opens() && one.record().equals(two.record()))));
    all.put(
        "an opening that comes late",
        said ->
            said.stream()
                .anyMatch(
                    one ->
                        said.subList(0, said.indexOf(one)).stream()
                            .anyMatch(two -> one.opens() && one.record().equals(two.record()))));
  }

  private void referrals() {
    all.put(
        "siblings in one referral",
        two(
            (one, two) ->
                one.type().equals("referral.received")
                    && two.type().equals("referral.received")
                    && one.same("subject", two)
                    && !one.child().equals(two.child())));
    all.put(
        "several assessments on one referral",
        ofOneChild(
            (one, two) ->
                one.data("referral").isTextual()
                    && one.data("referral").equals(two.data("referral"))
                    && !one.same("subject", two)));
    all.put(
        "an assessment whose referral is another child's",
        said ->
            said.stream().anyMatch(one -> one.data("referral").isTextual() && !isKnown(one, said)));
    all.put(
        "decided as assessment without one",
        said ->
            said.stream()
                .anyMatch(
                    one ->
                        one.data("outcome").asText().equals("assessment")
                            && said.stream()
                                .noneMatch(
                                    two ->
                                        two.data("referral")
                                            .asText()
                                            .equals(one.text("subject")))));
    all.put(
        "decided as assessment and taken over",
        two(
            (one, two) ->
                one.data("outcome").asText().equals("assessment")
                    && two.data("referral").asText().equals(one.text("subject"))
                    && two.data("child").equals(one.data("child"))));
    all.put(
        "a dimension that is blank", any(s -> s.data("locality").asText().matches(" +|\u2003.*")));
    all.put("a dimension that is empty", any(s -> s.data("team").asText("-").isEmpty()));
    all.put("a dimension that is null", any(s -> s.data("locality").isNull()));
    all.put("the dimension unknown", any(s -> s.data("agency").asText().equals("unknown")));
    all.put("a reason of white space", any(s -> s.data("reason").asText().equals("\u0085")));
    all.put("a reason that only looks blank", any(s -> s.data("reason").asText().equals("\u200B")));
    all.put(
        "a section 47 enquiry that leads to a conference",
        ofOneRecord(
            (one, two) ->
                one.data("kind").asText().equals("section-47")
                    && two.data("outcome").asText().equals("conference")));
    all.put("a conference held", any("assessment.conference-held", s -> true));
    all.put(
        "a conference before its start",
        ofOneRecord(
            (one, two) ->
                one.data("kind").asText().equals("section-47")
                    && two.type().equals("assessment.conference-held")
                    && two.day().isBefore(one.day())));
  }

  private static boolean isKnown(Said assessment, List<Said> said) {
    return said.stream()
        .anyMatch(
            two ->
                two.type().equals("referral.received")
                    && two.data("child").equals(assessment.data("child"))
                    && two.text("subject").equals(assessment.data("referral").asText()));
  }

  private void plans() {
    all.put(
        "two reviews on one date",
        ofOneRecord(
            (one, two) ->
                one.type().equals("cp-plan.reviewed")
                    && two.type().equals("cp-plan.reviewed")
                    && !one.data("review").equals(two.data("review"))
                    && one.day().equals(two.day())));
    all.put(
        "a review after the end",
        ofOneRecord(
            (one, two) ->
                one.type().equals("cp-plan.ended")
                    && two.type().equals("cp-plan.reviewed")
                    && two.day().isAfter(one.day())));
    all.put(
        "a review on the start",
        ofOneRecord(
            (one, two) ->
                one.type().equals("cp-plan.started")
                    && two.type().equals("cp-plan.reviewed")
                    && two.day().equals(one.day())));
    all.put(
        "a second plan",
        ofOneChild(
            (one, two) ->
                one.type().equals("cp-plan.started")
                    && two.type().equals("cp-plan.started")
                    && two.day().isAfter(one.day())));
    all.put(
        "plans that overlap",
        ofOneChild(
            (one, two) ->
                one.type().equals("cp-plan.ended")
                    && two.type().equals("cp-plan.started")
                    && !one.same("subject", two)
                    && two.day().isBefore(one.day())));
    all.put(
        "siblings on plans",
        two(
            (one, two) ->
                one.type().equals("cp-plan.started")
                    && two.type().equals("cp-plan.started")
                    && one.data("family").isTextual()
                    && one.data("family").equals(two.data("family"))
                    && !one.child().equals(two.child())));
    all.put("plans from before the feed", any(s -> s.data("previousPlans").asInt() == 1));
    all.put("plans as a power of ten", any(s -> s.value().contains("1E+1")));
  }

  private void notifications() {
    String received = "dv-notification.received";
    all.put("a notification without children", any(received, s -> s.data("children").isEmpty()));
    all.put("a notification of 100", any(received, s -> s.data("children").size() == 100));
    all.put(
        "a notification that repeats a child",
        any(
            received,
            s ->
                s.data("children").size() == 2
                    && s.data("children").get(0).equals(s.data("children").get(1))));
    all.put("an incident after its receipt", any(received, s -> s.incidentOn().isAfter(s.day())));
    all.put(
        "an assessment before the receipt",
        ofOneRecord(
            (one, two) ->
                one.type().equals(received)
                    && two.type().equals("dv-notification.assessed")
                    && two.day().isBefore(one.day())));
    all.put("an incident told twice", incidentsApart(Duration.ZERO, Duration.ofHours(2)));
    all.put("incidents of one moment", incidentsApart(Duration.ZERO, Duration.ZERO));
    all.put("incidents 2 hours apart", incidentsApart(Duration.ofHours(2), Duration.ofHours(2)));
    all.put(
        "incidents hardly more apart",
        incidentsApart(Duration.ofHours(2).plusNanos(1), Duration.ofHours(3)));
    all.put(
        "an incident told twice over midnight",
        two(
            (one, two) ->
                areApart(one, two, Duration.ZERO, Duration.ofHours(2))
                    && !one.incidentOn().equals(two.incidentOn())));
    all.put("a tick", any("clock.tick", s -> true));
  }
}
