package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the oracle takes for doubtful, from the words of the contract. */
class DoubtsTest {
  private static final String RECEIVED = "{'child':'C1'}";
  private static final String DECIDED = "{'child':'C1','outcome':'early-help'}";
  private static final String STARTED = "{'child':'C1','category':'neglect'}";
  private static final String TODAY = "2010-06-20";

  private final Council council = new Council("southend-2010", TODAY);

  private List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    for (JsonNode finding : council.asks("quality").path("findings")) {
      if (finding.path("count").asInt() > 0) {
        doubts.add(finding.path("finding").asText() + " " + finding.path("count"));
      }
    }
    return doubts;
  }

  @Test
  void whatIsInOrderIsNotDoubtful() {
    council.says("referral.received", "R1", "2010-06-01T10:00:00Z", RECEIVED);
    council.says("referral.decided", "R1", "2010-06-02T10:00:00Z", DECIDED);

    assertThat(doubts()).isEmpty();
  }

  @Test
  void aFactWithoutTheOneThatOpensItsRecordIsAnOrphanOnceADayHasGoneBy() {
    council.says("referral.decided", "R1", "2010-06-18T10:00:00Z", DECIDED);
    assertThat(doubts()).containsExactly("orphan 1");

    council.says("referral.decided", "R2", "2010-06-19T10:00:00Z", DECIDED);
    assertThat(doubts()).containsExactly("orphan 1");
  }

  @Test
  void datesThatCannotBeAndDatesToComeAreDoubtful() {
    council.says("referral.received", "R1", "2010-06-05T10:00:00Z", RECEIVED);
    council.says("referral.decided", "R1", "2010-06-04T10:00:00Z", DECIDED);
    council.says("referral.referrer-informed", "R1", "2010-06-21T10:00:00Z", RECEIVED);

    assertThat(doubts()).containsExactly("impossible-date 1", "future-dated 1");
  }

  @Test
  void plansSideBySideAndEarlyReviewsAreDoubtful() {
    council.says("cp-plan.started", "P1", "2010-06-01T10:00:00Z", STARTED);
    council.says("cp-plan.started", "P2", "2010-06-03T10:00:00Z", STARTED);
    council.says("cp-plan.reviewed", "P2", "2010-06-03T10:00:00Z", "{'child':'C1','review':'V'}");

    assertThat(doubts()).containsExactly("overlapping-plans 1", "early-review 1");
  }

  @Test
  void openAssessmentsOfAKindAndUndecidedReferralsAreDoubtful() {
    council.says(
        "assessment.started", "A1", "2010-06-01T10:00:00Z", "{'child':'C1','kind':'core'}");
    council.says(
        "assessment.started", "A2", "2010-06-02T10:00:00Z", "{'child':'C1','kind':'core'}");
    council.says("referral.received", "R1", "2010-06-01T10:00:00Z", RECEIVED);
    council.says("referral.received", "R2", "2010-06-02T10:00:00Z", RECEIVED);

    assertThat(doubts()).containsExactly("two-open-assessments 1", "referral-while-undecided 1");
  }

  @Test
  void oneIncidentToldTwiceIsDoubtful() {
    notified("N1", "2010-06-01T21:30:00Z", "['C1','C2']");
    notified("N2", "2010-06-01T23:30:00Z", "['C2']");
    assertThat(doubts()).containsExactly("suspected-duplicate 1");

    notified("N3", "2010-06-02T01:30:00.000000001Z", "['C2']");
    notified("N4", "2010-06-02T01:30:00Z", "['C1']");
    notified("N5", "2010-06-02T01:30:00Z", "[]");
    assertThat(doubts()).containsExactly("suspected-duplicate 1");

    notified("N6", "2010-06-02T01:30:00Z", "['C2','C1']");
    assertThat(doubts()).containsExactly("suspected-duplicate 3");
  }

  private void notified(String subject, String incident, String children) {
    council.says(
        "dv-notification.received",
        subject,
        "2010-06-02T10:00:00Z",
        "{'incidentTime':'%s','children':%s,'risk':'high'}".formatted(incident, children));
  }

  @Test
  void oneIdWithTwoContentsAndLateRecordingAreDoubtful() {
    council.says("referral.received", "R1", "2010-06-01T10:00:00Z", RECEIVED);
    council.says(
        Events.event("referral.received", "R1", "2010-06-01T10:00:00Z", "{'child':'C1','team':'x'}")
            .put("recordedtime", "2010-06-09T10:00:00Z"));

    assertThat(doubts()).containsExactly("recorded-late 1", "conflicting-event 1");
  }

  @Test
  void theDoubtfulFactIsToldByItsRecordAndByTheEventThatStatesIt() {
    council.says("cp-plan.started", "P1", "2010-06-01T10:00:00Z", STARTED);
    council.says("cp-plan.started", "P2", "2010-06-03T10:00:00Z", STARTED);
    council.says("cp-plan.reviewed", "P2", "2010-06-02T10:00:00Z", "{'child':'C1','review':'V'}");
    notified("N1", "2010-06-01T21:30:00Z", "['C1']");
    notified("N2", "2010-06-01T21:30:00Z", "['C1']");

    assertThat(facts("overlapping-plans")).containsExactly("cp-plan P2 cp-plan.started");
    assertThat(facts("early-review")).containsExactly("cp-plan P2 cp-plan.reviewed V");
    assertThat(facts("suspected-duplicate"))
        .containsExactly("dv-notification N2 dv-notification.received");
    assertThat(facts("orphan")).isEmpty();
  }

  private List<String> facts(String finding) {
    List<String> facts = new ArrayList<>();
    for (DoubtfulFact fact : council.oracle().doubtfulFacts(LocalDate.parse(TODAY)).get(finding)) {
      facts.add(
          String.join(" ", fact.record(), fact.subject(), fact.type(), fact.review()).strip());
    }
    return facts;
  }
}
