package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.dutywatch.monitor.pseudonym.Seal;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two monitors, each of which holds half the cases. */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class PeersEndToEndTest {
  private static final int PARTITIONS = 4;
  private static final int CASES = 40;
  private static final String LIST = "/api/v1/clocks/referral-decision/cases?by=team&limit=7";
  private static final String OLDEST = "/api/v1/clocks/referral-decision/oldest";
  private static final String DOUBTFUL = "/api/v1/quality?finding=recorded-late&limit=7";

  @TempDir private Path folder;
  private final TestBroker broker;
  private final String prefix;

  PeersEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @Test
  void twoGiveTheListThatOneGivesAndSayWhatIsMissingWhileTheWorkIsSharedOutAnew() {
    try (RunningMonitor one = start("one", Map.of())) {
      String position = postCases(one);
      List<JsonNode> alone = pages(one, position);
      List<JsonNode> doubtful = pages(one, DOUBTFUL, position);
      Map<String, JsonNode> children = children(one, alone);
      JsonNode oldest = one.answer(OLDEST, position);
      assertThat(oldest.path("open").asInt()).isEqualTo(CASES);
      assertThat(oldest.path("startedAt").isNull()).isFalse();
      assertThat(missing(alone)).isEmpty();
      assertThat(missing(doubtful)).isEmpty();
      assertThat(subjects(doubtful, "records")).hasSize(CASES).isNotEqualTo(subjects(alone));

      try (RunningMonitor two = start("two", Map.of())) {
        await()
            .atMost(RunningMonitor.PATIENCE)
            .until(
                () -> {
                  isWholeOrSaysWhatIsMissing(one, alone);
                  isWholeOrSaysWhatIsMissing(one, DOUBTFUL, "records", doubtful);
                  return isShared() && pages(one, position).equals(alone);
                });
        two.awaitReady();

        assertThat(pages(two, position)).isEqualTo(alone);
        assertThat(two.answer(OLDEST, position)).isEqualTo(oldest);
        assertThat(pages(one, position)).isEqualTo(alone);
        assertThat(pages(two, DOUBTFUL, position)).isEqualTo(doubtful);
        assertThat(pages(one, DOUBTFUL, position)).isEqualTo(doubtful);
        assertThat(children(two, alone)).isEqualTo(children);
        assertThat(children(one, alone)).isEqualTo(children);
        assertThat(find(two, "C3")).isEqualTo(find(one, "C3"));
      }
      await()
          .atMost(RunningMonitor.PATIENCE)
          .until(
              () -> {
                isWholeOrSaysWhatIsMissing(one, alone);
                isWholeOrSaysWhatIsMissing(one, DOUBTFUL, "records", doubtful);
                return pages(one, position).equals(alone);
              });
    }
  }

  @Test
  void whereOneCannotBeAskedTheOtherNamesWhatItHolds() {
    Map<String, String> nowhere = Map.of("DUTYWATCH_HTTP_PEER_ADDRESS", "127.0.0.1:" + freePort());
    try (RunningMonitor one = start("one", Map.of());
        RunningMonitor two = start("two", nowhere)) {
      String position = postCases(one);
      two.awaitReady();
      await().atMost(RunningMonitor.PATIENCE).until(this::isShared);
      await().atMost(RunningMonitor.PATIENCE).until(() -> missing(pages(two, position)).isEmpty());
      List<JsonNode> whole = pages(two, position);
      List<String> doubtful = subjects(pages(two, DOUBTFUL, position), "records");
      await()
          .atMost(RunningMonitor.PATIENCE)
          .until(() -> missing(pages(one, position)).size() == PARTITIONS / 2);

      List<JsonNode> half = pages(one, position);

      Set<Integer> missing = missing(half);
      assertThat(subjects(half)).isEqualTo(without(missing, subjects(whole)));
      assertThat(half.get(0).path("total").asInt()).isEqualTo(subjects(half).size());
      List<JsonNode> halfOfTheDoubtful = pages(one, DOUBTFUL, position);
      assertThat(missing(halfOfTheDoubtful)).isEqualTo(missing);
      assertThat(subjects(halfOfTheDoubtful, "records")).isEqualTo(without(missing, doubtful));
      Map<Integer, Set<Integer>> statuses = new TreeMap<>();
      for (JsonNode open : cases(whole)) {
        HttpResponse<String> child = one.get("/api/v1/children/" + open.path("child").asText());
        statuses
            .computeIfAbsent(partition(open.path("subject").asText()), of -> new TreeSet<>())
            .add(child.statusCode());
      }
      for (int partition = 0; partition < PARTITIONS; partition++) {
        assertThat(statuses.get(partition))
            .containsExactly(missing.contains(partition) ? 503 : 200);
      }
    }
  }

  /** Open referrals, each of which was recorded late. */
  private String postCases(RunningMonitor monitor) {
    monitor.awaitReady();
    List<TestEvent> events = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String day = "2010-06-%02dT09:00:00Z".formatted(i % 15 + 1);
      String recorded = "2010-06-%02dT09:00:00Z".formatted(i % 6 + 24);
      events.add(
          referral("R" + i, "C" + i, day)
              .with("team", "T" + i % 3)
              .attribute("recordedtime", recorded));
    }
    return monitor.post(events);
  }

  /** Whatever an answer does not have, it says so. */
  private static void isWholeOrSaysWhatIsMissing(RunningMonitor monitor, List<JsonNode> whole) {
    JsonNode page = monitor.answer(LIST.replace("limit=7", "limit=1000"));
    List<JsonNode> pages = List.of(page);

    assertThat(subjects(pages)).isEqualTo(without(missing(pages), subjects(whole)));
    assertThat(page.path("total").asInt()).isEqualTo(subjects(pages).size());
  }

  private static void isWholeOrSaysWhatIsMissing(
      RunningMonitor monitor, String list, String field, List<JsonNode> whole) {
    List<JsonNode> page = List.of(monitor.answer(list.replace("limit=7", "limit=1000")));

    assertThat(subjects(page, field)).isEqualTo(without(missing(page), subjects(whole, field)));
  }

  private static List<String> without(Set<Integer> partitions, List<String> subjects) {
    return subjects.stream().filter(subject -> !partitions.contains(partition(subject))).toList();
  }

  /** The partition of the child whose referral this is. */
  private static int partition(String subject) {
    String key = TestEvent.AUTHORITY + "/" + subject.replace('R', 'C');
    return PartitionOfKey.among(PARTITIONS).of(key.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> pages(RunningMonitor monitor, String position) {
    return pages(monitor, LIST, position);
  }

  private static List<JsonNode> pages(RunningMonitor monitor, String list, String position) {
    List<JsonNode> pages = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = monitor.answer(list + cursor, position);
      pages.add(page);
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());
    return pages;
  }

  private static Set<Integer> missing(List<JsonNode> pages) {
    Set<Integer> missing = new TreeSet<>();
    pages.forEach(page -> page.path("missingPartitions").forEach(of -> missing.add(of.asInt())));
    return missing;
  }

  private static List<JsonNode> cases(List<JsonNode> pages) {
    List<JsonNode> cases = new ArrayList<>();
    pages.forEach(page -> page.path("cases").forEach(cases::add));
    return cases;
  }

  private static List<String> subjects(List<JsonNode> pages) {
    return subjects(pages, "cases");
  }

  private static List<String> subjects(List<JsonNode> pages, String field) {
    List<String> subjects = new ArrayList<>();
    pages.forEach(
        page -> page.path(field).forEach(it -> subjects.add(it.path("subject").asText())));
    return subjects;
  }

  private static Map<String, JsonNode> children(RunningMonitor monitor, List<JsonNode> pages) {
    Map<String, JsonNode> children = new TreeMap<>();
    for (JsonNode open : cases(pages)) {
      String path = "/api/v1/children/" + open.path("child").asText();
      children.put(path, monitor.answer(path));
    }
    return children;
  }

  private static String find(RunningMonitor monitor, String child) {
    String asked = "{\"authority\":\"" + TestEvent.AUTHORITY + "\",\"child\":\"" + child + "\"}";
    return monitor.post("/api/v1/children/find", "application/json", asked).body();
  }

  /** Whether both monitors, with two threads each, have a partition for every thread. */
  private boolean isShared() {
    String application = Rules.of(config("one", Map.of())).generation().applicationId(prefix);
    ConsumerGroupDescription group =
        TestBroker.get(broker.admin().describeConsumerGroups(List.of(application)).all())
            .get(application);
    Set<Integer> held = new HashSet<>();
    group
        .members()
        .forEach(
            member ->
                member.assignment().topicPartitions().stream()
                    .filter(of -> of.topic().equals(prefix + "referrals"))
                    .forEach(of -> held.add(of.partition())));
    return group.groupState() == GroupState.STABLE
        && group.members().size() == 4
        && held.size() == PARTITIONS
        && group.members().stream()
            .noneMatch(member -> member.assignment().topicPartitions().isEmpty());
  }

  private RunningMonitor start(String name, Map<String, String> more) {
    return RunningMonitor.start(config(name, more));
  }

  private MonitorConfig config(String name, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(more);
    settings.put("DUTYWATCH_PARTITIONS", Integer.toString(PARTITIONS));
    settings.put("DUTYWATCH_REFERENCE_KEY_FILE", key().toString());
    settings.put("DUTYWATCH_HTTP_PORT", Integer.toString(freePort()));
    return RunningMonitor.settings(broker, prefix, folder.resolve(name), settings);
  }

  private Path key() {
    try {
      Path key = folder.resolve("key");
      return Files.exists(key) ? key : Files.writeString(key, "5a".repeat(Seal.KEY_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Below those that the system gives to connections, so that none takes it in between. */
  private static int freePort() {
    Random random = new Random();
    while (true) {
      int port = 20_000 + random.nextInt(10_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // Another will be free.
      }
    }
  }
}
