package org.dutywatch.monitor.topology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.RecordType;

/**
 * The names of all topics that are not Kafka Streams' own.
 *
 * @param prefix what every name starts with, such as {@code dutywatch.}
 */
public record Topics(String prefix) {
  /** The feed of the event clock. */
  public static final String CLOCK = ClockTick.FEED;

  private static final String BREACHES = "breaches";
  private static final String DEAD_LETTERS = "dead-letters";
  private static final String RESENT = DEAD_LETTERS + "-resent";
  private static final String ACKNOWLEDGEMENTS = "acknowledgements";
  private static final String DEAD_ENDS = "dead-ends";

  /** The topic of a feed. */
  public String of(String feed) {
    return prefix + feed;
  }

  /** The feed of a topic. */
  public String feedOf(String topic) {
    return topic.substring(prefix.length());
  }

  /** The four topics that facts come in on. */
  public List<String> facts() {
    return Arrays.stream(RecordType.values()).map(type -> of(type.feed())).toList();
  }

  /** The topic of the event clock; it has one partition. */
  public String clock() {
    return of(CLOCK);
  }

  /** Every topic that the stream reads. */
  public List<String> inputs() {
    return Stream.concat(facts().stream(), Stream.of(clock())).toList();
  }

  /** Where breach notices go. */
  public String breaches() {
    return of(BREACHES);
  }

  /** Where refused input goes. */
  public String deadLetters() {
    return of(DEAD_LETTERS);
  }

  /** Which refused input was sent again. */
  public String resentLetters() {
    return of(RESENT);
  }

  /** Which notices somebody has acknowledged. */
  public String acknowledgements() {
    return of(ACKNOWLEDGEMENTS);
  }

  /** Messages that nobody takes. */
  public String deadEnds() {
    return of(DEAD_ENDS);
  }
}
