package org.dutywatch.peers.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.dutywatch.events.Data;
import org.dutywatch.events.json.CanonicalJson;

/**
 * What an event says, flat, as far as the three figures need it. Both engines keep it as it is.
 *
 * @param file what it is kept under: authority and child, or authority and notification
 * @param authority whose it is
 * @param record the type of record and its subject
 * @param verb what happened to the record
 * @param id the event's id
 * @param source who sent it
 * @param second when it happened, in seconds since 1970
 * @param nano and in nanoseconds of that second
 * @param day the local date of that, in days since 1970
 * @param recordedSecond when it was recorded
 * @param recordedNano and in nanoseconds of that second
 * @param recordedDay the local date of that
 * @param retracted whether it says that the fact did not happen
 * @param locality of an opening fact
 * @param referral the record of the referral that an assessment names; empty where it names none
 * @param counted whether the figures count records of this kind
 * @param previousPlans of a plan
 * @param data its JSON, by which events that are otherwise equal are told apart
 */
public record Told(
    String file,
    String authority,
    String record,
    String verb,
    String id,
    String source,
    long second,
    int nano,
    long day,
    long recordedSecond,
    int recordedNano,
    long recordedDay,
    boolean retracted,
    String locality,
    String referral,
    boolean counted,
    int previousPlans,
    String data) {

  /** Of two events for a slot the greater one stands. */
  public static final Comparator<Told> RANK =
      Comparator.comparingLong(Told::recordedSecond)
          .thenComparingInt(Told::recordedNano)
          .thenComparing(Told::id, Told::asBytes)
          .thenComparing(Told::source, Told::asBytes)
          .thenComparingLong(Told::second)
          .thenComparingInt(Told::nano)
          .thenComparing(told -> Data.of(utf8(told.data())), CanonicalJson.order());

  /** The place of the fact in its file. */
  public String slot() {
    return record + " " + verb;
  }

  /** Whether this was recorded after another. */
  boolean isRecordedAfter(Told other) {
    return recordedSecond > other.recordedSecond
        || (recordedSecond == other.recordedSecond && recordedNano > other.recordedNano);
  }

  /** Whether it is dated more than a day after it was recorded. */
  boolean isAheadOfItsRecording() {
    return day > recordedDay + 1;
  }

  private static int asBytes(String one, String other) {
    return Arrays.compareUnsigned(utf8(one), utf8(other));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
