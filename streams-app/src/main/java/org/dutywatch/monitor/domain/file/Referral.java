package org.dutywatch.monitor.domain.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Fact.ReferralDecided;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.Fact.ReferralReceived;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Moment;

/**
 * A request for services for a child, as it stands.
 *
 * @param id names the record
 * @param receivedAt when it was received
 * @param agency who referred, or {@code unknown}
 * @param locality or {@code unknown}
 * @param team or {@code unknown}
 * @param decision what was decided, where something was
 * @param informedOn when whoever referred was told
 */
public record Referral(
    RecordId id,
    Instant receivedAt,
    String agency,
    String locality,
    String team,
    Optional<Decision> decision,
    Optional<LocalDate> informedOn)
    implements Case {

  /**
   * What was decided about a referral, and when; {@code reasoned} where a reason was written down.
   */
  public record Decision(LocalDate on, ReferralOutcome outcome, boolean reasoned) {}

  static Referral of(RecordId id, Standing standing) {
    ReferralReceived received = (ReferralReceived) standing.opening();
    return new Referral(
        id,
        standing.openedAt(),
        received.agency(),
        received.locality(),
        received.team(),
        standing
            .fact(FactType.REFERRAL_DECIDED)
            .map(
                statement -> {
                  ReferralDecided decided = (ReferralDecided) statement.fact().orElseThrow();
                  return new Decision(
                      WorkingCalendar.dateOf(statement.time()),
                      decided.outcome(),
                      decided.reason().filter(reason -> !isBlank(reason)).isPresent());
                }),
        standing.dateOfFact(FactType.REFERRER_INFORMED));
  }

  /**
   * Unicode white space alone; wider than {@link String#isBlank}, which leaves out no-break spaces.
   */
  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(Referral::isWhiteSpace);
  }

  private static boolean isWhiteSpace(int codePoint) {
    return (codePoint >= 0x9 && codePoint <= 0xD)
        || codePoint == 0x85
        || Character.isSpaceChar(codePoint);
  }

  /** The local date on which it was received. */
  public LocalDate receivedOn() {
    return WorkingCalendar.dateOf(receivedAt);
  }

  /** Whether it was decided as this. */
  public boolean decidedAs(ReferralOutcome outcome) {
    return decision.filter(d -> d.outcome() == outcome).isPresent();
  }

  @Override
  public Optional<LocalDate> on(Moment moment) {
    return switch (moment) {
      case REFERRAL_RECEIVED -> Optional.of(receivedOn());
      case REFERRAL_DECIDED -> decision.map(Decision::on);
      case REFERRER_INFORMED -> informedOn;
      default -> Optional.empty();
    };
  }
}
