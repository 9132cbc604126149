package org.dutywatch.peers.jet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hazelcast.config.Config;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.IndexConfig;
import com.hazelcast.config.IndexType;
import com.hazelcast.config.MapConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.function.FunctionEx;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.aggregate.AggregateOperation;
import com.hazelcast.jet.aggregate.AggregateOperation1;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.kafka.KafkaSources;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import java.time.LocalDate;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dutywatch.peers.Contender;
import org.dutywatch.peers.Figures;
import org.dutywatch.peers.Site;
import org.dutywatch.peers.rules.CaseFile;
import org.dutywatch.peers.rules.Cell;
import org.dutywatch.peers.rules.Change;
import org.dutywatch.peers.rules.Share;
import org.dutywatch.peers.rules.Told;
import org.dutywatch.peers.rules.ToldReader;

/**
 * One member of Hazelcast with one job: Kafka, files by child, sums by cell, and a map of the sums
 * that anybody can ask. Exactly once: what the map gets is what a cell has become, and after how
 * many changes, so that doing it again after a failure does no harm.
 */
public final class JetJob implements Contender {
  private static final String CELLS = "cells";
  private static final String DAY = "__key.day";
  private static final int THREADS = 2;

  private final HazelcastInstance member;
  private final IMap<Cell, Sum> cells;

  private JetJob(HazelcastInstance member) {
    this.member = member;
    this.cells = member.getMap(CELLS);
  }

  /** Starts a member and its job. */
  public static JetJob start(Site site) {
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config());
    member
        .getJet()
        .newJob(
            pipeline(site),
            new JobConfig().setProcessingGuarantee(ProcessingGuarantee.EXACTLY_ONCE));
    return new JetJob(member);
  }

  private static Config config() {
    Config config = new Config();
    config.setProperty("hazelcast.logging.type", "slf4j");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.getNetworkConfig().setPublicAddress("127.0.0.1");
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    config.getJetConfig().setEnabled(true).setCooperativeThreadCount(THREADS);
    config.getSerializationConfig().getCompactSerializationConfig().addSerializer(new KeptFile());
    config.addMapConfig(
        new MapConfig(CELLS)
            .setInMemoryFormat(InMemoryFormat.OBJECT)
            .addIndexConfig(new IndexConfig(IndexType.SORTED, DAY)));
    return config;
  }

  private static Pipeline pipeline(Site site) {
    FunctionEx<ConsumerRecord<byte[], byte[]>, Told> read =
        record -> Reading.EVENTS.read(record.value()).orElse(null); // null is passed over
    Pipeline pipeline = Pipeline.create();
    pipeline
        .readFrom(KafkaSources.kafka(consumer(site), read, site.topics().toArray(String[]::new)))
        .withoutTimestamps()
        .groupingKey(Told::file)
        .<CaseFile, Change>flatMapStateful(
            KeptFile::empty, (file, key, told) -> Traversers.traverseIterable(file.take(told)))
        .groupingKey(Change::cell)
        .rollingAggregate(sum())
        // Many writes to the map are on their way at once, and can overtake one another.
        .writeTo(Sinks.mapWithMerging(CELLS, Sum::later));
    return pipeline;
  }

  /**
   * What a cell has become.
   *
   * @param changes how many that took
   */
  record Sum(long changes, Share share) {
    private static Sum later(Sum one, Sum other) {
      return one.changes > other.changes ? one : other;
    }
  }

  private static AggregateOperation1<Change, long[], Sum> sum() {
    return AggregateOperation.withCreate(() -> new long[3])
        .<Change>andAccumulate(
            (sum, change) -> {
              sum[0]++;
              sum[1] += change.by().numerator();
              sum[2] += change.by().denominator();
            })
        .andExportFinish(sum -> new Sum(sum[0], new Share(sum[1], sum[2])));
  }

  /** Made once on each member that runs the job. */
  private static final class Reading {
    static final ToldReader EVENTS = new ToldReader();
  }

  private static Properties consumer(Site site) {
    Properties settings = new Properties();
    settings.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, site.brokers());
    settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    String bytes = ByteArrayDeserializer.class.getName();
    settings.setProperty(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, bytes);
    settings.setProperty(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, bytes);
    return settings;
  }

  @Override
  public ObjectNode figures(LocalDate to) {
    Figures figures = new Figures(to);
    cells
        .entrySet(Predicates.between(DAY, figures.plansFrom().toEpochDay(), to.toEpochDay()))
        .forEach(cell -> figures.add(cell.getKey(), cell.getValue().share()));
    return figures.json();
  }

  @Override
  public void close() {
    member.shutdown();
  }
}
