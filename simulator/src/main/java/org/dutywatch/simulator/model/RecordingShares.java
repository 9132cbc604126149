package org.dutywatch.simulator.model;

/**
 * How often recording goes other than well. Each is a share of 1.
 *
 * @param corrections of facts that are first stated with a wrong date, and said again later
 * @param lateFacts of facts that are recorded a day or more after they happened
 * @param duplicates of events that are sent twice, byte for byte
 * @param retractions of facts that are taken back by mistake and said again some days later
 * @param withdrawals of referrals beside which one is entered in error, and withdrawn
 */
public record RecordingShares(
    double corrections,
    double lateFacts,
    double duplicates,
    double retractions,
    double withdrawals) {

  /**
   * Shares as given.
   *
   * @throws IllegalArgumentException where one is not from 0 to 1
   */
  public RecordingShares {
    requireShare("corrections", corrections);
    requireShare("lateFacts", lateFacts);
    requireShare("duplicates", duplicates);
    requireShare("retractions", retractions);
    requireShare("withdrawals", withdrawals);
  }

  /** As in a council that records with ordinary care. */
  public static RecordingShares usual() {
    return new RecordingShares(0.02, 0.04, 0.01, 0.002, 0.003);
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1, found " + share);
    }
  }
}
