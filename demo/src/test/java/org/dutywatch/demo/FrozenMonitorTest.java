package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two monitors that share the work, one of which is halted: whoever connects to it is let in and
 * gets no answer. The group does not take its work away meanwhile, so nobody else has it.
 */
@Timeout(240)
class FrozenMonitorTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PARTITIONS = 4;
  private static final int CHILDREN = 24;
  private static final String AUTHORITY = "E06000033";
  private static final String CASES = "/api/v1/clocks/referral-decision/cases?limit=1000";
  private static final String DOUBTFUL = "/api/v1/quality?finding=recorded-late&limit=1000";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** What is answered at all is answered before; the halt would last for ever. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void whatItHoldsIsNamedAsMissingAndIsBackOnceItGoesOn() throws Exception {
    String one = "http://127.0.0.1:" + freePort();
    String two = "http://127.0.0.1:" + freePort();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        CommandProcess asked = monitor("one", one, broker);
        CommandProcess frozen = monitor("two", two, broker)) {
      asked.awaitLine("Dutywatch is ready at ");
      frozen.awaitLine("Dutywatch is ready at ");
      awaitThatBothHaveWork(broker);
      MonitorClient poster = new MonitorClient(one);
      String position = poster.post(referrals());
      poster.answer("/api/v1/status", position);
      await().atMost(PATIENCE).until(() -> isWhole(one) && isWhole(two));
      Answers whole = answers(one);
      assertThat(answers(two)).isEqualTo(whole);

      frozen.halt();
      Answers part = answers(one);

      Set<Integer> missing = missing(part.cases());
      assertThat(missing).hasSizeBetween(1, PARTITIONS - 1);
      assertThat(missing(part.doubtful())).isEqualTo(missing);
      assertThat(subjects(part.cases(), "cases"))
          .isEqualTo(without(missing, subjects(whole.cases(), "cases")));
      assertThat(subjects(part.doubtful(), "records"))
          .isEqualTo(without(missing, subjects(whole.doubtful(), "records")));
      for (int child = 0; child < CHILDREN; child++) {
        assertThat(part.children().get(child))
            .as("C%d", child)
            .isEqualTo(missing.contains(partition(child)) ? 503 : 200);
      }

      frozen.goOn();
      await().atMost(PATIENCE).until(() -> isWhole(one) && isWhole(two));
      assertThat(answers(one)).isEqualTo(whole);
      assertThat(answers(two)).isEqualTo(whole);
    }
  }

  /**
   * What a monitor answers, asked all at once.
   *
   * @param children by number, the status of the answer to who looks a child up
   */
  private record Answers(JsonNode cases, JsonNode doubtful, Map<Integer, Integer> children) {}

  private Answers answers(String monitor) throws IOException {
    CompletableFuture<HttpResponse<String>> cases = send(request(monitor + CASES));
    CompletableFuture<HttpResponse<String>> doubtful = send(request(monitor + DOUBTFUL));
    Map<Integer, CompletableFuture<HttpResponse<String>>> found = new TreeMap<>();
    for (int child = 0; child < CHILDREN; child++) {
      found.put(child, send(find(monitor, child)));
    }
    Map<Integer, Integer> children = new TreeMap<>();
    found.forEach((child, answer) -> children.put(child, answer.join().statusCode()));
    return new Answers(json(cases.join()), json(doubtful.join()), children);
  }

  private static HttpRequest.Builder find(String monitor, int child) {
    String asked = "{\"authority\": \"%s\", \"child\": \"C%d\"}".formatted(AUTHORITY, child);
    return request(monitor + "/api/v1/children/find")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(asked));
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(ANSWERS_WITHIN);
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private boolean isWhole(String monitor) throws IOException {
    JsonNode cases = json(send(request(monitor + CASES)).join());
    return missing(cases).isEmpty() && cases.path("cases").size() == CHILDREN;
  }

  private static Set<Integer> missing(JsonNode list) {
    Set<Integer> missing = new TreeSet<>();
    list.path("missingPartitions").forEach(partition -> missing.add(partition.asInt()));
    return missing;
  }

  private static List<String> subjects(JsonNode list, String field) {
    List<String> subjects = new ArrayList<>();
    list.path(field).forEach(entry -> subjects.add(entry.path("subject").asText()));
    return subjects;
  }

  private static List<String> without(Set<Integer> partitions, List<String> subjects) {
    return subjects.stream()
        .filter(it -> !partitions.contains(partition(Integer.parseInt(it.substring(1)))))
        .toList();
  }

  private static int partition(int child) {
    return PartitionOfKey.among(PARTITIONS).of((AUTHORITY + "/C" + child).getBytes(UTF_8));
  }

  /** One referral of each child, recorded ten days after it came, one a line. */
  private static String referrals() {
    StringBuilder lines = new StringBuilder();
    for (int child = 0; child < CHILDREN; child++) {
      lines.append(
          """
          {"specversion": "1.0", "id": "%1$d", "source": "/test", "type": "referral.received", \
          "subject": "R%1$d", "time": "2010-06-%2$02dT09:00:00Z", \
          "recordedtime": "2010-06-%3$02dT09:00:00Z", "authority": "%4$s", \
          "data": {"child": "C%1$d"}}
          """
              .formatted(child, 1 + child % 15, 11 + child % 15, AUTHORITY));
    }
    return lines.toString();
  }

  private CommandProcess monitor(String name, String address, EmbeddedBroker broker)
      throws IOException {
    Path key = folder.resolve("reference-key");
    if (!Files.exists(key)) {
      Files.writeString(key, "5a".repeat(32));
    }
    Map<String, String> settings =
        Map.of(
            "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
            "DUTYWATCH_KAFKA_MAIN_CONSUMER_SESSION_TIMEOUT_MS", "600000",
            "DUTYWATCH_DATA_DIR", folder.resolve(name).toString(),
            "DUTYWATCH_HTTP_PORT", Integer.toString(URI.create(address).getPort()),
            "DUTYWATCH_REFERENCE_KEY_FILE", key.toString(),
            "DUTYWATCH_PARTITIONS", Integer.toString(PARTITIONS),
            "DUTYWATCH_POLICY", "southend-2010",
            "DUTYWATCH_CLOCK", "fixed:2010-06-30T11:00:00Z");
    return CommandProcess.start(Main.class, folder.resolve(name + ".log"), settings, "monitor");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Each monitor has two threads, and each of those a partition. */
  private static void awaitThatBothHaveWork(EmbeddedBroker broker) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      await()
          .atMost(PATIENCE)
          .until(() -> groups(admin).stream().anyMatch(group -> isShared(group)));
    }
  }

  private static List<ConsumerGroupDescription> groups(Admin admin) throws Exception {
    List<String> ids = admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
    return List.copyOf(admin.describeConsumerGroups(ids).all().get().values());
  }

  private static boolean isShared(ConsumerGroupDescription group) {
    return group.groupState() == GroupState.STABLE
        && group.members().size() == 4
        && group.members().stream()
            .noneMatch(member -> member.assignment().topicPartitions().isEmpty());
  }
}
