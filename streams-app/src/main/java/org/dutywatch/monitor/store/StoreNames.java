package org.dutywatch.monitor.store;

/** The names of the stores, and of the topic behind the sums. */
public final class StoreNames {
  /** The version of every layout in this package; another one is another generation. */
  public static final int LAYOUT_VERSION = 6;

  /** Files, record by record. */
  public static final String FILES = "files";

  /** Partial sums of marks, incidents of notifications, arrivals, positions. */
  public static final String SUMS = "sums";

  /** Open clocks, by their due dates. */
  public static final String DEADLINES = "deadlines";

  /** What was said of clocks, and how far the daily round has come. */
  public static final String NOTICES = "notices";

  /** What is doubtful about facts. */
  public static final String FINDINGS = "findings";

  private StoreNames() {}

  /** The changelog of the files, from which Kafka Streams restores them. */
  public static String filesChangelog(String applicationId) {
    return applicationId + "-" + FILES + "-changelog";
  }

  /** The changelog of the sums, which is the feed of every board. Its name is made here alone. */
  public static String sumsChangelog(String applicationId) {
    return applicationId + "-" + SUMS + "-changelog";
  }
}
