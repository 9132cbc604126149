package org.dutywatch.monitor.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.metrics.Extent;

/**
 * The settings of one monitor, checked and with their defaults filled in.
 *
 * @param kafka for the Kafka clients
 * @param policy a built-in policy's name, or the path of a policy file
 * @param authority the local authority of events that name none
 * @param clock where "now" comes from
 * @param http where to listen
 * @param dataDir the folder of what the monitor keeps on disk
 * @param partitions of each input topic, where the monitor creates it; 1 to 1024
 * @param topicPrefix what the names of all topics start with; may be empty
 * @param bankHolidays the user's file of bank-holiday corrections, in the place of the built-in one
 * @param metrics how much of the figures is exported as metrics
 * @param notices how notices are given
 * @param page what the council says on its board
 */
public record MonitorConfig(
    KafkaSettings kafka,
    String policy,
    String authority,
    ClockSetting clock,
    Http http,
    Path dataDir,
    int partitions,
    String topicPrefix,
    Optional<Path> bankHolidays,
    Extent metrics,
    Notices notices,
    Page page) {

  /**
   * Where to listen.
   *
   * @param host a loopback address
   * @param port 0 to 65535; 0 takes a free one
   * @param hosts further names that requests may call the monitor by
   * @param peerAddress where the other instances find this one, as {@code host:port}; where it is
   *     not given, they find it where it listens
   */
  public record Http(String host, int port, List<String> hosts, Optional<String> peerAddress) {
    /** The list is copied. */
    public Http {
      hosts = List.copyOf(hosts);
    }

    /** Where the other instances find this one; empty where the port is not known before. */
    public Optional<String> foundAt() {
      return peerAddress.or(
          () -> port == 0 ? Optional.empty() : Optional.of(authority(host, port)));
    }

    /** A host and its port as they stand in a URL. */
    static String authority(String host, int port) {
      boolean bare = host.contains(":") && !host.startsWith("[");
      return (bare ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /**
   * How notices are given.
   *
   * @param referenceKey the file of the key that children's references are made with; where it is
   *     not given, the monitor makes one in its data folder
   * @param past whether notices about the past are sent too, marked as such
   */
  public record Notices(Optional<Path> referenceKey, boolean past) {}

  /**
   * What the council says on its board.
   *
   * @param names the file of what its parts are called
   * @param notice a sentence that stands on every page
   */
  public record Page(Optional<Path> names, Optional<String> notice) {}

  /** These settings with the addresses of the brokers. */
  public MonitorConfig withBrokers(String bootstrapServers) {
    return new MonitorConfig(
        kafka.withBootstrapServers(bootstrapServers),
        policy,
        authority,
        clock,
        http,
        dataDir,
        partitions,
        topicPrefix,
        bankHolidays,
        metrics,
        notices,
        page);
  }

  /** These settings with topics of other names. */
  public MonitorConfig withTopicPrefix(String prefix) {
    return new MonitorConfig(
        kafka,
        policy,
        authority,
        clock,
        http,
        dataDir,
        partitions,
        prefix,
        bankHolidays,
        metrics,
        notices,
        page);
  }

  /** Every setting with its value, one to a line, for the log. Secrets are masked. */
  public String describe() {
    Map<String, Object> lines = new LinkedHashMap<>();
    kafka.shown().forEach((name, value) -> lines.put("kafka." + name, value));
    lines.put("policy", policy);
    lines.put("authority", authority);
    lines.put("clock", clock);
    lines.put("http.host", http.host());
    lines.put("http.port", http.port());
    lines.put("http.hosts", String.join(",", http.hosts()));
    lines.put("http.peer-address", http.foundAt().orElse("none, as the port is not known before"));
    lines.put("data-dir", dataDir);
    lines.put("partitions", partitions);
    lines.put("topic-prefix", topicPrefix);
    lines.put("bank-holidays", bankHolidays.map(Path::toString).orElse("built-in"));
    lines.put(
        "metrics.windows",
        metrics.windows().stream().map(Windows::label).collect(Collectors.joining(",")));
    lines.put("metrics.localities", metrics.localities());
    lines.put("metrics.localities-up-to-authorities", metrics.localitiesUpToAuthorities());
    lines.put(
        "reference-key-file",
        notices.referenceKey().map(Path::toString).orElse("in the data folder"));
    lines.put("notices.past", notices.past());
    lines.put("names", page.names().map(Path::toString).orElse("none"));
    lines.put("notice", page.notice().orElse("none"));
    return lines.entrySet().stream()
        .map(line -> line.getKey() + " = " + line.getValue())
        .collect(Collectors.joining("\n"));
  }
}
