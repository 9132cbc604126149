package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.store.KeptFindings;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stream keeps of doubtful facts, so that they can be listed. */
class FindingsStreamTest {
  private static final String TODAY = "2010-06-30";

  private final StreamFixture stream =
      Streams.withNotices(
          Policies.southend2010(), () -> Optional.of(Instant.parse(TODAY + "T09:00:00Z")), false);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void aFindingIsKeptUntilItIsMended() {
    decided("R1", "2010-06-01");
    assertThat(subjects(FindingKind.ORPHAN, TODAY)).containsExactly("R1");

    received("R1", "2010-05-31");
    assertThat(subjects(FindingKind.ORPHAN, TODAY)).isEmpty();
  }

  @Test
  void theLatestIsListedFirstAndAnOrphanNotBeforeItIsOne() {
    decided("R1", "2010-06-03");
    decided("R2", "2010-06-05");
    decided("R3", "2010-06-04");

    assertThat(subjects(FindingKind.ORPHAN, TODAY)).containsExactly("R2", "R3", "R1");
    assertThat(subjects(FindingKind.ORPHAN, "2010-06-06")).containsExactly("R3", "R1");
    assertThat(subjects(FindingKind.ORPHAN, "2010-06-04")).isEmpty();
  }

  @Test
  void aPageBeginsAfterThePlaceWhereTheOneBeforeItEnded() {
    decided("R1", "2010-06-03");
    decided("R2", "2010-06-05");
    Finding first = findings(FindingKind.ORPHAN, TODAY, Optional.empty()).get(0);

    assertThat(findings(FindingKind.ORPHAN, TODAY, Optional.of(KeptFindings.place(first))))
        .extracting(finding -> finding.record().subject())
        .containsExactly("R1");
    assertThat(findings(FindingKind.RECORDED_LATE, TODAY, Optional.of(KeptFindings.place(first))))
        .isEmpty();
  }

  @Test
  void whatLiesAheadIsListedUntilItsDayHasCome() {
    received("R1", "2010-07-02");
    received("R2", "2010-06-30");

    assertThat(subjects(FindingKind.FUTURE_DATED, TODAY)).containsExactly("R1");
    assertThat(subjects(FindingKind.FUTURE_DATED, "2010-07-02")).isEmpty();
  }

  /** It will never lie ahead again, and all of history would be kept twice. */
  @Test
  void whatWasPastWhenItCameIsNotKeptAsLyingAhead() {
    received("R1", "2010-06-29");

    assertThat(subjects(FindingKind.FUTURE_DATED, "2010-06-01")).isEmpty();
  }

  @Test
  void theIncidentOfANotificationGoesToTheBoardWithTheSumsAndNoOtherFactBringsOne() {
    notified("N1", "2010-06-28T23:30:00Z", "[\"Kim\",\"Ali\"]", "2010-06-29T09:00:00Z");
    received("R1", "2010-06-29");
    notified("N2", "2010-06-28T22:30:00Z", "[]", "2010-06-29T09:00:00Z");

    assertThat(incidents()).containsExactly("N1 2010-06-29 2");
  }

  @Test
  void anIncidentMovesWithItsDateAndGoesWithItsChildren() {
    notified("N1", "2010-06-28T20:00:00Z", "[\"Kim\"]", "2010-06-29T09:00:00Z");
    notified("N1", "2010-06-27T20:00:00Z", "[\"Kim\"]", "2010-06-29T10:00:00Z");
    assertThat(incidents()).containsExactly("N1 2010-06-27 1");

    notified("N1", "2010-06-27T20:00:00Z", "[\"Kim\",\"Ali\"]", "2010-06-29T11:00:00Z");
    assertThat(incidents()).containsExactly("N1 2010-06-27 2");

    notified("N1", "2010-06-27T20:00:00Z", "[]", "2010-06-29T12:00:00Z");
    assertThat(incidents()).isEmpty();
  }

  /** Nothing is written of an incident that stays as it is. */
  @Test
  void anIncidentIsSaidOnce() {
    notified("N1", "2010-06-28T20:00:00Z", "[\"Kim\",\"Ali\"]", "2010-06-29T09:00:00Z");
    stream.changelog();
    notified("N1", "2010-06-28T20:00:00Z", "[\"Ali\",\"Kim\"]", "2010-06-29T10:00:00Z");

    assertThat(stream.changelog())
        .flatExtracting(record -> SumLayout.entries(record.key.get(), record.value))
        .isNotEmpty()
        .noneMatch(SumEntry.Reported.class::isInstance);
  }

  @Test
  void noChildIsNamedInWhatGoesToTheBoard() {
    notified("N1", "2010-06-28T20:00:00Z", "[\"Kim-Kim-Kim\"]", "2010-06-29T09:00:00Z");

    assertThat(stream.changelog())
        .noneMatch(record -> new String(record.value, ISO_8859_1).contains("Kim"))
        .noneMatch(record -> new String(record.key.get(), ISO_8859_1).contains("Kim"));
  }

  private void notified(String subject, String incident, String children, String recorded) {
    stream.arrives(
        "dv-notifications",
        EventJson.keyOf(subject),
        EventJson.notification(subject)
            .with("id", EventJson.quoted(subject + recorded))
            .with("time", EventJson.quoted("2010-06-29T09:00:00Z"))
            .with("recordedtime", EventJson.quoted(recorded))
            .withData("incidentTime", EventJson.quoted(incident))
            .withData("children", children)
            .bytes());
  }

  /** Subject, local day, and how many children. */
  private List<String> incidents() {
    return stream.sums().stream()
        .filter(SumEntry.Reported.class::isInstance)
        .map(SumEntry.Reported.class::cast)
        .map(
            entry ->
                entry.place().notification().subject()
                    + " "
                    + LocalDate.ofEpochDay(entry.place().epochDay())
                    + " "
                    + entry.incident().orElseThrow().children().size())
        .toList();
  }

  private void received(String referral, String day) {
    arrives(EventJson.referral("Kim", referral), "received", day);
  }

  private void decided(String referral, String day) {
    arrives(EventJson.decision("Kim", referral), "decided", day);
  }

  private void arrives(EventJson event, String id, String day) {
    stream.arrives(
        "referrals",
        EventJson.keyOf("Kim"),
        event
            .with("id", EventJson.quoted(id + day))
            .with("time", EventJson.quoted(day + "T12:00:00Z"))
            .bytes());
  }

  private List<String> subjects(FindingKind kind, String today) {
    return findings(kind, today, Optional.empty()).stream()
        .map(finding -> finding.record().subject())
        .toList();
  }

  private List<Finding> findings(FindingKind kind, String today, Optional<byte[]> after) {
    return stream.findings().of(kind, LocalDate.parse(today), after, any -> true, 10);
  }
}
