package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dutywatch.monitor.topology.EventJson.keyOf;
import static org.dutywatch.monitor.topology.EventJson.quoted;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * A fault before the first write costs the one event that brings it out; a fault from there on
 * costs the transaction. Nothing is ever half counted, and nothing is swallowed.
 */
class WriteFaultTest {
  private static final Policy POLICY = Policies.southend2010();
  private static final String SECRET = "Kim";

  /** An arrival, and how many writes there are of it at least. */
  private record Arrival(String title, String feed, TestRecord<byte[], byte[]> record, int writes) {
    Arrival(String title, String feed, byte[] key, byte[] value, int writes) {
      this(title, feed, new TestRecord<>(key, value), writes);
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Arrival> arrivals() {
    EventJson correction =
        EventJson.referral("Ann", "R1")
            .with("time", quoted("2010-05-11T12:00:00Z"))
            .with("recordedtime", quoted("2010-05-13T12:00:00Z"));
    byte[] tick = new EventWriter().structured(new ClockTick(Instant.EPOCH), "1", "/t");
    return Stream.of(
        // the file, pages of the days before and after, what arrived with the position
        new Arrival("a correction", "referrals", keyOf("Ann"), correction.bytes(), 5),
        // the tick, what arrived with the position
        new Arrival("a tick", "clock", null, tick, 2),
        // the dead letter, what arrived with the position
        new Arrival("a refused event", "referrals", null, fact("R1"), 2));
  }

  private static byte[] fact(String referral) {
    return EventJson.referral("Kim", referral).bytes();
  }

  @ParameterizedTest
  @MethodSource("arrivals")
  void aFaultAtAnyWriteFailsTheTransaction(Arrival arrival) {
    int writes = 0;
    while (failsAtWrite(writes, arrival)) {
      writes++;
    }
    assertThat(writes).isGreaterThanOrEqualTo(arrival.writes());
  }

  /** Whether there is such a write; with the next one there is none, and all is well. */
  private static boolean failsAtWrite(int number, Arrival arrival) {
    Sabotage sabotage = new Sabotage(POLICY);
    try (StreamFixture stream = sabotage.stream()) {
      stream.arrives("referrals", keyOf("Ann"), EventJson.referral("Ann", "R1").bytes());
      stream.changelog();
      IllegalStateException fault = new IllegalStateException("planned");
      sabotage.plan(Sabotage.WRITES, number, fault);
      if (!fails(stream, arrival, fault)) {
        assertThat(sabotage.isPending()).as("a fault was swallowed").isTrue();
        return false;
      }
      assertThat(stream.changelog()).as("sums of a transaction that failed").isEmpty();
      assertThat(stream.deadLetters()).as("letters of a transaction that failed").isEmpty();
      return true;
    }
  }

  private static boolean fails(StreamFixture stream, Arrival arrival, RuntimeException fault) {
    try {
      stream.arrives(arrival.feed(), arrival.record().key(), arrival.record().value());
      return false;
    } catch (RuntimeException thrown) {
      assertThat(thrown).hasRootCause(fault);
      return true;
    }
  }

  @Test
  void aFaultOfTheDomainSendsTheEventThatBringsItOutToTheDeadLetters() {
    try (StreamFixture stream = Streams.by(new PoisonedYear(), POLICY)) {
      Readings readings = new Readings(stream, POLICY);
      stream.arrives("referrals", keyOf("Ann"), EventJson.referral("Ann", "R1").bytes());
      Map<Row, Counts> before = readings.rows();
      byte[] poison =
          EventJson.referral("Kim", "R1").with("time", quoted("1913-03-31T12:00:00Z")).bytes();

      stream.arrives("referrals", keyOf("Kim"), poison);

      assertIsInternalError(stream, poison);
      assertThat(readings.rows()).isEqualTo(before);
      assertThat(stream.files()).isEqualTo(1);
      assertThat(readings.arrivals("referrals", "").rejected()).isEqualTo(1);
      assertThat(readings.readUpTo("referrals")).isEqualTo(2);
      stream.arrives("referrals", keyOf("Kim"), fact("R2"));
      assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("readsOfAFact")
  void aFaultAtAnyReadBeforeTheFirstWriteSendsTheEventToTheDeadLetters(int read) {
    Sabotage sabotage = new Sabotage(POLICY);
    try (StreamFixture stream = sabotage.stream()) {
      Readings readings = new Readings(stream, POLICY);
      stream.arrives("referrals", keyOf("Ann"), EventJson.referral("Ann", "R1").bytes());
      sabotage.plan(Sabotage.READS, read, new IllegalStateException("about " + SECRET));

      stream.arrives("referrals", keyOf("Kim"), fact("R1"));

      assertIsInternalError(stream, fact("R1"));
      assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(1);
      assertThat(stream.files()).isEqualTo(1);
      stream.arrives("referrals", keyOf("Kim"), fact("R1"));
      assertThat(stream.deadLetters()).isEmpty();
      assertThat(readings.counted("referrals", EventJson.RECEIVED_ON)).isEqualTo(2);
    }
  }

  /** The message of a fault can quote what it stumbled over. */
  @Test
  void theLogTellsWhereAFaultCameFromWithoutItsMessage() {
    Logger log = (Logger) LoggerFactory.getLogger(MonitorProcessor.class);
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    log.addAppender(appender);
    Sabotage sabotage = new Sabotage(POLICY);
    try (StreamFixture stream = sabotage.stream()) {
      RuntimeException cause = new IllegalArgumentException(SECRET);
      sabotage.plan(Sabotage.READS, 0, new IllegalStateException("about " + SECRET, cause));

      stream.arrives("referrals", keyOf("Kim"), fact("R1"));
    } finally {
      log.detachAppender(appender);
    }

    assertThat(appender.list).hasSize(1);
    ILoggingEvent told = appender.list.get(0);
    assertThat(told.getLevel()).isEqualTo(Level.ERROR);
    assertThat(told.getFormattedMessage()).contains("dutywatch.referrals-0 offset 0");
    assertThat(ThrowableProxyUtil.asString(told.getThrowableProxy()))
        .contains("IllegalStateException", "IllegalArgumentException", "WriteFaultTest.java")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("readsOfAFact")
  void aFaultOfKafkasIsNoFaultOfTheEvent(int read) {
    for (KafkaException fault :
        List.of(new KafkaException("broken"), new InvalidStateStoreException("closed"))) {
      Sabotage sabotage = new Sabotage(POLICY);
      try (StreamFixture stream = sabotage.stream()) {
        sabotage.plan(Sabotage.READS, read, fault);

        assertThatThrownBy(() -> stream.arrives("referrals", keyOf("Kim"), fact("R1")))
            .hasRootCause(fault);

        assertThat(stream.deadLetters()).isEmpty();
        assertThat(stream.changelog()).isEmpty();
      }
    }
  }

  /** The record, the child's other records, a row, what arrived. */
  static Stream<Integer> readsOfAFact() {
    return Stream.of(0, 1, 2, 3);
  }

  private static void assertIsInternalError(StreamFixture stream, byte[] event) {
    List<TestRecord<byte[], byte[]>> letters = stream.deadLetters();
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).value()).isEqualTo(event);
    assertThat(text(letters.get(0), "dutywatch.reason")).isEqualTo("internal-error");
    assertThat(text(letters.get(0), "__streams.errors.message")).doesNotContain(SECRET);
    assertThat(letters.get(0).headers().toArray())
        .extracting(Header::key)
        .noneMatch(name -> name.contains("stacktrace"));
  }

  private static String text(TestRecord<byte[], byte[]> letter, String header) {
    return new String(letter.headers().lastHeader(header).value(), UTF_8);
  }

  /** Bank holidays of which one year cannot be told. */
  private static final class PoisonedYear implements BankHolidays {
    private final BankHolidays good = new TrueCalendar();

    @Override
    public Set<LocalDate> ofYear(int year) {
      if (year == 1913) {
        throw new IllegalStateException("no such year for " + SECRET);
      }
      return good.ofYear(year);
    }

    @Override
    public LocalDate knownUntil() {
      return good.knownUntil();
    }
  }
}
