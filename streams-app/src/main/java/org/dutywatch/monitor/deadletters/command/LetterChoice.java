package org.dutywatch.monitor.deadletters.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which letters are meant. What they may be, the monitor knows. */
final class LetterChoice {
  @Option(
      names = "--topic",
      paramLabel = "FEED",
      description = "Records of this feed, such as referrals.")
  private String topic;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "Refused for this reason, such as wrong-key.")
  private String reason;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Refused then or later: 2010-05-31, or 2010-05-31T09:30:00+01:00.")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Refused before that time, or up to the end of that day.")
  private String until;

  /** Whether nothing narrows the choice. */
  boolean isEverything() {
    return topic == null && reason == null && since == null && until == null;
  }

  /**
   * The choice as a query string.
   *
   * @param more further parameters; those with null are left out
   */
  String query(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("topic", topic);
    all.put("reason", reason);
    all.put("from", since);
    all.put("to", until);
    all.putAll(more);
    return all.entrySet().stream()
        .filter(parameter -> parameter.getValue() != null)
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
