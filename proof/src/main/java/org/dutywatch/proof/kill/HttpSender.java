package org.dutywatch.proof.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.proof.world.Sent;

/**
 * Posts events as a careful sender does: again and again until they are answered. Each batch begins
 * with a referral of a council that nobody else writes about, and after each the board is asked how
 * many of these it has, at the position of the answer. Where there are several monitors each
 * request goes to the next.
 */
final class HttpSender {
  /** The council of the probes. */
  static final String PROBED = "PROBE";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int AGAIN_AFTER_MILLIS = 200;
  private static final String PROBE_DAY = "1999-06-01";
  private static final String PROBES =
      "/api/v1/indicators/referrals?authority=%s&from=%s&to=%s&wait=30&position="
          .formatted(PROBED, PROBE_DAY, PROBE_DAY);

  private final List<MonitorClient> clients;
  private final Ledger ledger;
  private final Report report;
  private int requests;
  private int probes;

  HttpSender(List<MonitorClient> clients, Ledger ledger, Report report) {
    this.clients = clients;
    this.ledger = ledger;
    this.report = report;
  }

  /** Whether this can be one of the lines of a body: an event in structured mode, maybe bad. */
  static boolean takes(Sent sent) {
    return sent.isStructured()
        && sent.value().isPresent()
        && !new String(sent.value().get().get(), UTF_8).isBlank();
  }

  /** Posts these, one a line, and reads them back by a figure. */
  void postUntilAnswered(List<Sent> events) throws InterruptedException {
    List<byte[]> lines = new ArrayList<>();
    lines.add(probe(probes + 1).getBytes(UTF_8));
    events.forEach(event -> lines.add(onOneLine(event.value().orElseThrow().get())));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      body.writeBytes(line);
      body.write('\n');
    }
    JsonNode answer = answerTo(body.toByteArray());
    Set<Integer> refused = new HashSet<>();
    answer.path("errors").forEach(error -> refused.add(error.path("index").asInt()));
    for (int i = 0; i < lines.size(); i++) {
      if (!refused.contains(i)) {
        ledger.posted(Bytes.wrap(lines.get(i)));
      }
    }
    probes++;
    readBack(answer.path("position").asText());
  }

  private MonitorClient next() {
    return clients.get(requests++ % clients.size());
  }

  private static byte[] onOneLine(byte[] json) {
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
    }
    return line;
  }

  private JsonNode answerTo(byte[] body) throws InterruptedException {
    while (true) {
      try {
        HttpResponse<String> response = next().send(body, PATIENCE);
        if (response.statusCode() == 202) {
          return JSON.readTree(response.body());
        }
        if (response.statusCode() != 503) {
          report.difference("a POST was answered with " + response.body());
        }
      } catch (IOException gone) {
        report.noteUnanswered();
      }
      Thread.sleep(AGAIN_AFTER_MILLIS);
    }
  }

  /** A monitor that is gone or frozen has not answered, which is no wrong answer. */
  private void readBack(String position) throws InterruptedException {
    try {
      HttpResponse<String> response = next().get(PROBES + position);
      if (response.statusCode() != 200) {
        report.noteUnanswered();
        return;
      }
      int seen = JSON.readTree(response.body()).path("total").path("numerator").asInt();
      report.check("read of a position");
      if (seen < probes) {
        report.difference("a read at a position shows " + seen + " of " + probes + " referrals");
      }
    } catch (IOException gone) {
      report.noteUnanswered();
    }
  }

  private static String probe(int number) {
    return """
        {"specversion": "1.0", "id": "probe-%1$d", "source": "/probe", "type": "referral.received",\
         "subject": "R-%1$d", "time": "%2$sT12:00:00Z", "authority": "%3$s",\
         "data": {"child": "C-%1$d"}}"""
        .formatted(number, PROBE_DAY, PROBED);
  }
}
