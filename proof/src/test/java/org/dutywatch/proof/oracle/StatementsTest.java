package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.proof.oracle.Events.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static final String REFERRALS = "referrals?by=team";

  private final Council council = new Council("southend-2010", "2010-06-30");

  private static ObjectNode received(String time, String team) {
    return event("referral.received", "R1", time, "{'child':'C1','team':'%s'}".formatted(team));
  }

  private String team() {
    return council.asks("indicators/" + REFERRALS).at("/groups/0/team").asText();
  }

  private String arrivals(String feed) {
    return council.oracle().arrivals().path(feed).toString();
  }

  @Test
  void ofTwoStatementsTheLaterRecordedStandsInWhateverOrderTheyCome() {
    ObjectNode early = received("2010-05-10T10:00:00Z", "early");
    ObjectNode late =
        received("2010-05-09T10:00:00Z", "late").put("recordedtime", "2010-05-10T10:00:01Z");
    assertThat(
            new Council("southend-2010", "2010-06-30")
                .says(early)
                .says(late)
                .asks("indicators/" + REFERRALS))
        .isEqualTo(council.says(late).says(early).asks("indicators/" + REFERRALS));
    assertThat(team()).isEqualTo("late");
  }

  @Test
  void ofStatementsRecordedAtOnceTheGreaterIdThenSourceThenTimeThenDataStands() {
    String noon = "2010-05-10T12:00:00Z";
    council.says(received(noon, "a").put("id", "1").put("source", "z"));
    council.says(received(noon, "b").put("id", "2").put("source", "a"));
    assertThat(team()).isEqualTo("b");
    council.says(received(noon, "a").put("id", "2").put("source", "b"));
    assertThat(team()).isEqualTo("a");
    ObjectNode later = received("2010-05-10T13:00:00Z", "0").put("id", "2").put("source", "b");
    council.says(later.put("recordedtime", noon));
    assertThat(team()).isEqualTo("0");
    council.says(later.deepCopy().set("data", received(noon, "1").path("data")));
    assertThat(team()).isEqualTo("1");
    assertThat(arrivals("referrals"))
        .isEqualTo("{\"new\":1,\"repeat\":0,\"correction\":4,\"superseded\":0,\"rejected\":0}");
  }

  @Test
  void idsAreComparedByCodePoint() {
    String noon = "2010-05-10T12:00:00Z";
    council.says(received(noon, "astral").put("id", "\ud83d\ude00"));
    council.says(received(noon, "private").put("id", "\uf8ff"));
    assertThat(team()).isEqualTo("astral");
  }

  @Test
  void whatArrivesIsNewOrARepeatOrACorrectionOrSupersededOrRejected() {
    ObjectNode first = received("2010-05-10T10:00:00Z", "one");
    council.says(first).says(first.deepCopy().put("time", "2010-05-10T11:00:00+01:00"));
    council.says(first.deepCopy().put("recordedtime", "2010-05-11T10:00:00Z")).says(first);
    council.says(first.deepCopy().put("specversion", "2.0"));
    assertThat(arrivals("referrals"))
        .isEqualTo("{\"new\":1,\"repeat\":1,\"correction\":1,\"superseded\":1,\"rejected\":1}");
    assertThat(arrivals("clock"))
        .isEqualTo("{\"new\":0,\"repeat\":0,\"correction\":0,\"superseded\":0,\"rejected\":0}");
  }

  @Test
  void aTickIsNewOnlyIfItIsLaterThanAllBefore() {
    for (String time : List.of("10:00", "11:00", "11:00", "10:30")) {
      ObjectNode tick = event("clock.tick", "clock", "2010-05-10T" + time + ":00Z", "{}");
      council.oracle().take(Events.record("clock", null, tick));
    }
    assertThat(arrivals("clock"))
        .isEqualTo("{\"new\":2,\"repeat\":0,\"correction\":0,\"superseded\":2,\"rejected\":0}");
    assertThat(council.oracle().lastTick()).hasToString("Optional[2010-05-10T11:00:00Z]");
  }

  @Test
  void aRetractionEmptiesTheSlotUntilTheFactIsSaidAgain() {
    council.says(received("2010-05-10T10:00:00Z", "one"));
    ObjectNode retraction =
        event("referral.received", "R1", "1999-01-01T00:00:00Z", "{'child':'C1','retracted':true}");
    council.says(retraction.put("recordedtime", "2010-05-11T10:00:00Z"));
    assertThat(council.figure("referrals")).isEqualTo("0/null");
    council.says(
        received("2010-05-12T10:00:00Z", "two").put("recordedtime", "2010-05-12T10:00:00Z"));
    assertThat(team()).isEqualTo("two");
  }

  @Test
  void aWithdrawalRemovesWhatWasRecordedUpToThen() {
    council
        .says(received("2010-05-10T10:00:00Z", "one"))
        .says(
            "referral.decided",
            "R1",
            "2010-05-11T10:00:00Z",
            "{'child':'C1','outcome':'early-help'}")
        .says("referral.withdrawn", "R1", "2010-05-10T10:00:00Z", "{'child':'C1'}");
    assertThat(council.figure("referrals")).isEqualTo("0/null");
    council.says(
        received("2010-05-10T10:00:00Z", "one").put("recordedtime", "2010-05-10T10:00:01Z"));
    assertThat(council.figure("referral-decision?basis=completed")).isEqualTo("1/1");
  }

  @Test
  void aRetractedWithdrawalWithdrawsNothing() {
    council
        .says(received("2010-05-10T10:00:00Z", "one"))
        .says("referral.withdrawn", "R1", "2010-05-12T10:00:00Z", "{'child':'C1'}")
        .says(
            "referral.withdrawn", "R1", "2010-05-13T10:00:00Z", "{'child':'C1','retracted':true}");
    assertThat(council.figure("referrals")).isEqualTo("1/null");
  }

  @Test
  void aFactWaitsForTheOneThatOpensItsRecord() {
    council.says("cp-plan.ended", "P1", "2010-05-12T10:00:00Z", "{'child':'C1'}");
    assertThat(council.figure("cp-plans-ended")).isEqualTo("0/null");
    council.says(
        "cp-plan.started", "P1", "2010-05-10T10:00:00Z", "{'child':'C1','category':'neglect'}");
    assertThat(council.figure("cp-plans-ended")).isEqualTo("1/null");
  }

  @Test
  void theSameSubjectUnderTwoChildrenIsTwoRecords() {
    for (String child : List.of("C1", "C2")) {
      council.says(
          "referral.received", "R1", "2010-05-10T10:00:00Z", "{'child':'%s'}".formatted(child));
    }
    assertThat(council.figure("referrals")).isEqualTo("2/null");
  }

  @Test
  void noOrderOfArrivalChangesAnAnswer() {
    List<ObjectNode> events = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      events.add(
          received("2010-05-1%dT10:00:00Z".formatted(i % 3), "t" + i)
              .put("id", "e" + i)
              .put("recordedtime", "2010-05-1%dT12:00:00Z".formatted(i % 4)));
    }
    events.add(event("referral.withdrawn", "R1", "2010-05-11T12:00:00Z", "{'child':'C1'}"));
    events.forEach(council::says);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(events, new Random(seed));
      Council other = new Council("southend-2010", "2010-06-30");
      events.forEach(other::says);
      assertThat(other.asks("indicators/" + REFERRALS))
          .isEqualTo(council.asks("indicators/" + REFERRALS));
    }
    assertThat(team()).isEqualTo("t7");
  }

  @Test
  void aChildHasAtMost2000Records() {
    for (int i = 0; i <= 2_000; i++) {
      council.says("referral.received", "R" + i, "2010-05-10T10:00:00Z", "{'child':'C1'}");
    }
    council.says("referral.received", "R1", "2010-05-11T10:00:00Z", "{'child':'C1'}");
    council.says("referral.received", "R1", "2010-05-10T10:00:00Z", "{'child':'C2'}");
    assertThat(arrivals("referrals"))
        .isEqualTo("{\"new\":2001,\"repeat\":0,\"correction\":1,\"superseded\":0,\"rejected\":1}");
  }

  @Test
  void aPlanHasAtMost500Reviews() {
    for (int i = 0; i <= 500; i++) {
      council.says(
          "cp-plan.reviewed",
          "P1",
          "2010-05-10T10:00:00Z",
          "{'child':'C1','review':'%d'}".formatted(i));
    }
    council.says("cp-plan.ended", "P1", "2010-05-11T10:00:00Z", "{'child':'C1'}");
    assertThat(arrivals("cp-plans"))
        .isEqualTo("{\"new\":501,\"repeat\":0,\"correction\":0,\"superseded\":0,\"rejected\":1}");
  }

  @Test
  void aRecordHoldsAtMost2MibOfData() {
    for (int i = 0; i < 40; i++) {
      council.says(
          "cp-plan.reviewed",
          "P1",
          "2010-05-10T10:00:00Z",
          "{'child':'C1','review':'%d','note':'%s'}".formatted(i, "x".repeat(60 * 1024)));
    }
    assertThat(arrivals("cp-plans"))
        .isEqualTo("{\"new\":34,\"repeat\":0,\"correction\":0,\"superseded\":0,\"rejected\":6}");
  }
}
