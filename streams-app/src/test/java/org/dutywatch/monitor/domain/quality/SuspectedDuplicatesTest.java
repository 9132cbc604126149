package org.dutywatch.monitor.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutywatch.events.FactType;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.Test;

/** When the police seem to have told of one incident twice, and when not. */
class SuspectedDuplicatesTest {
  private static final String RECEIVED = "2010-05-04";
  private static final String SECOND = "suspected-duplicate N2 dv-notification.received beside N1";

  private final Told told = new Told(Policies.southend2010());

  private void notified(String notification, String incident, String... children) {
    told.notified(notification, incident, RECEIVED, children).arrives();
  }

  private List<String> found() {
    return told.on("2012-01-01");
  }

  @Test
  void twoNotificationsOfAChildWhoseIncidentsAreTwoHoursApart() {
    notified("N1", "2010-05-03T20:00Z", "Kim");
    notified("N2", "2010-05-03T22:00Z", "Kim");

    assertThat(found()).containsExactly(SECOND);
  }

  @Test
  void notWhereTheIncidentsAreLongerApart() {
    notified("N1", "2010-05-03T20:00Z", "Kim");
    notified("N2", "2010-05-03T22:01Z", "Kim");
    notified("N3", "2010-05-04T00:01:00.000000001Z", "Kim");

    assertThat(found()).isEmpty();
  }

  @Test
  void theLaterIncidentIsTheDoubtfulOneWhicheverIsToldFirst() {
    notified("N2", "2010-05-03T21:00Z", "Kim");
    notified("N1", "2010-05-03T20:00Z", "Kim");

    assertThat(found()).containsExactly(SECOND);
  }

  @Test
  void ofTwoAtTheSameMomentItIsTheOneWithTheGreaterSubject() {
    notified("N2", "2010-05-03T21:00+01:00", "Kim");
    notified("N1", "2010-05-03T20:00Z", "Kim");

    assertThat(found()).containsExactly(SECOND);
  }

  @Test
  void overMidnight() {
    notified("N1", "2010-05-02T22:30Z", "Kim"); // half past eleven in London
    notified("N2", "2010-05-02T23:30Z", "Kim");

    assertThat(found()).containsExactly(SECOND);
  }

  /** By the clock on the wall it is 3 hours from one to the other, and then 1. */
  @Test
  void hoursAreCountedAsTheyPassWhereTheClocksChange() {
    told.notified("N1", "2010-03-27T23:30Z", "2010-03-28", "Kim").arrives();
    told.notified("N2", "2010-03-28T01:30Z", "2010-03-28", "Kim").arrives();
    told.notified("N3", "2010-10-30T22:30Z", "2010-10-31", "Sam").arrives();
    told.notified("N4", "2010-10-31T00:30Z", "2010-10-31", "Sam").arrives();
    told.notified("N5", "2010-10-31T02:30:01Z", "2010-10-31", "Sam").arrives();

    assertThat(found())
        .containsExactly(SECOND, "suspected-duplicate N4 dv-notification.received beside N3");
  }

  @Test
  void oneChildInCommonIsEnough() {
    notified("N1", "2010-05-03T20:00Z", "Kim", "Ali", "Sam");
    notified("N2", "2010-05-03T20:30Z", "Eve", "Ali");
    assertThat(found()).containsExactly(SECOND);

    told.notified("N2", "2010-05-03T20:30Z", RECEIVED, "Eve").recorded("2010-05-05").arrives();
    assertThat(found()).isEmpty();
  }

  @Test
  void notWhereTheyHaveNoChildInCommonOrNameNone() {
    notified("N1", "2010-05-03T20:00Z", "Kim", "Ali");
    notified("N2", "2010-05-03T20:00Z", "Sam");
    notified("N3", "2010-05-03T20:00Z");
    notified("N4", "2010-05-03T20:00Z");

    assertThat(found()).isEmpty();
  }

  @Test
  void notWhereOneIsSaidAgain() {
    notified("N1", "2010-05-03T20:00Z", "Kim", "Kim");
    notified("N1", "2010-05-03T20:00Z", "Kim", "Kim");
    told.notified("N1", "2010-05-03T21:00Z", RECEIVED, "Kim").recorded("2010-05-05").arrives();

    assertThat(found()).isEmpty();
  }

  @Test
  void eachBesideTheLastBeforeIt() {
    notified("N1", "2010-05-03T20:00Z", "Kim", "Ali");
    notified("N2", "2010-05-03T20:30Z", "Ali");
    notified("N3", "2010-05-03T21:00Z", "Kim", "Ali");
    notified("N4", "2010-05-03T22:30Z", "Kim");

    assertThat(found())
        .containsExactly(
            SECOND,
            "suspected-duplicate N3 dv-notification.received beside N2",
            "suspected-duplicate N4 dv-notification.received beside N3");
  }

  @Test
  void ofTwoThatHaveAnotherChildInCommonEachItNamesTheLast() {
    notified("N1", "2010-05-01T20:00Z", "Kim");
    notified("N2", "2010-05-01T20:30Z", "Ali");
    notified("N3", "2010-05-01T21:00Z", "Kim", "Ali");
    notified("N4", "2010-05-03T20:00Z", "Ali");
    notified("N5", "2010-05-03T20:30Z", "Kim");
    notified("N6", "2010-05-03T21:00Z", "Kim", "Ali");

    assertThat(found())
        .containsExactly(
            "suspected-duplicate N3 dv-notification.received beside N2",
            "suspected-duplicate N6 dv-notification.received beside N5");
  }

  @Test
  void anIncidentAfterItsReceiptCanBeToldTwiceToo() {
    notified("N1", "2010-06-03T20:00Z", "Kim");
    notified("N2", "2010-06-03T20:00Z", "Kim");

    assertThat(found())
        .containsExactly(
            "impossible-date N1 dv-notification.received",
            "impossible-date N2 dv-notification.received",
            SECOND);
  }

  @Test
  void itGoesWhenOneOfTheTwoIsCorrectedRetractedOrWithdrawn() {
    notified("N1", "2010-05-03T20:00Z", "Kim");
    notified("N2", "2010-05-03T20:00Z", "Kim");
    assertThat(found()).containsExactly(SECOND);

    told.notified("N1", "2010-05-01T20:00Z", RECEIVED, "Kim").recorded("2010-05-05").arrives();
    assertThat(found()).isEmpty();

    told.notified("N1", "2010-05-03T20:00Z", RECEIVED, "Kim").recorded("2010-05-06").arrives();
    told.notified("N2", "2010-05-03T20:00Z", RECEIVED, "Kim")
        .recorded("2010-05-06")
        .retracted()
        .arrives();
    assertThat(found()).isEmpty();

    told.notified("N2", "2010-05-03T20:00Z", RECEIVED, "Kim").recorded("2010-05-07").arrives();
    assertThat(found()).containsExactly(SECOND);

    told.withdrawn(FactType.DV_NOTIFICATION_WITHDRAWN, "N1", "2010-05-08").arrives();
    assertThat(found()).isEmpty();
  }
}
