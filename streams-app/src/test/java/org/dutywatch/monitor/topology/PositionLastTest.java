package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.FamilyHash;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;
import org.dutywatch.monitor.store.SumEntry.RowSum;
import org.dutywatch.monitor.store.SumLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A position says that everything up to it is there, so nothing may come after it. */
class PositionLastTest {
  private static final String APPLICATION = "stream";
  private static final Topics TOPICS = new Topics("dutywatch.");
  private static final String REFERRAL =
      """
      {"specversion":"1.0","id":"1","source":"/test","type":"referral.received","subject":"R1",
       "time":"2010-05-12T12:00:00Z","data":{"child":"Kim"}}""";

  private static final BankHolidays NONE =
      new BankHolidays() {
        @Override
        public Set<LocalDate> ofYear(int year) {
          return Set.of();
        }

        @Override
        public LocalDate knownUntil() {
          return LocalDate.MAX;
        }
      };

  @TempDir private Path folder;

  @Test
  void thePositionOfARecordIsWrittenAfterItsFigures() {
    List<SumEntry> written = writtenFor("A/Kim", REFERRAL);

    assertThat(written).hasAtLeastOneElementOfType(RowSum.class);
    assertThat(written.get(written.size() - 1)).isInstanceOf(ReadUpTo.class);
  }

  @Test
  void thePositionOfARefusedRecordIsWrittenAfterItWasCounted() {
    List<SumEntry> written = writtenFor("A/Kim", "no event");

    assertThat(written).hasSizeGreaterThan(1);
    assertThat(written.get(written.size() - 1)).isInstanceOf(ReadUpTo.class);
  }

  private List<SumEntry> writtenFor(String key, String value) {
    Marker marker =
        new Marker(Policies.southend2010(), new WorkingCalendar(NONE), new FamilyHash("key"));
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            MonitorTopology.of(
                new MonitorTopology.Rules(TOPICS, "A", marker, anyKey -> 0, false)),
            settings)) {
      ByteArraySerializer out = new ByteArraySerializer();
      driver
          .createInputTopic(TOPICS.of("referrals"), out, out)
          .pipeInput(key.getBytes(UTF_8), value.getBytes(UTF_8));
      ByteArrayDeserializer in = new ByteArrayDeserializer();
      Stream<TestRecord<byte[], byte[]>> changelog =
          driver
              .createOutputTopic(StoreNames.sumsChangelog(APPLICATION), in, in)
              .readRecordsToList()
              .stream();
      return changelog.map(record -> SumLayout.entry(record.key(), record.value())).toList();
    }
  }
}
