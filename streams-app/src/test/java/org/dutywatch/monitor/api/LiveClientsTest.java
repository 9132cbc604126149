package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveClientsTest {
  private static final int PLACES = 60;
  private static final int PARTS = 50;
  private static final int BIG = 3_000_000; // more than the machine keeps for a client itself

  private final TestApi api = new TestApi(Limits.USUAL.withWatchingAtOnce(PLACES));

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void allAreToldTheSame() {
    List<LiveStream> streams = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      LiveStream stream = api.live();
      streams.add(stream);
      assertThat(stream.next()).containsExactly("retry: 2000");
    }
    List<String> snapshot = streams.get(0).next();
    streams.subList(1, 5).forEach(stream -> assertThat(stream.next()).isEqualTo(snapshot));

    state("ERROR");

    List<String> change = streams.get(0).next();
    assertThat(change).contains("event: change");
    streams.subList(1, 5).forEach(stream -> assertThat(stream.next()).isEqualTo(change));
    streams.forEach(LiveStream::close);
  }

  @Test
  void aChangeIsWorkedOutOnceForAll() {
    try (LiveStream one = begun();
        LiveStream other = begun()) {
      api.monitor.questions.clear();
      state("ERROR");
      one.next("change");
      other.next("change");

      assertThat(api.monitor.questions).hasSize(17).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyFifteenSecondsItSaysThatItIsStillHere() {
    try (LiveStream stream = begun()) {
      api.monitor.systemNow = api.monitor.systemNow.plusSeconds(14);
      state("ERROR");
      stream.next("change");
      api.monitor.systemNow = api.monitor.systemNow.plusSeconds(1);

      assertThat(stream.next())
          .containsExactly(
              ": still here",
              "event: now",
              "data: {\"now\":\"2010-06-30T11:00:00Z\",\"sentAt\":\"2026-11-22T09:00:15Z\"}");
    }
  }

  @Test
  void whoComesWhenEveryPlaceIsTakenIsToldToComeAgainAndGetsInOnceOneIsFree() throws IOException {
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      clients.add(api.rawLive());
    }
    JsonNode problem = TestApi.problem(api.get("/api/v1/live"), 503, "too-many-watching");
    assertThat(problem.path("detail").asText()).contains("(60)");

    clients.remove(0).close();

    await()
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(
            () -> {
              state("S" + System.nanoTime()); // that it is gone shows when it is told something
              api.live().close();
              return true;
            });
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void thePartsThatAreWatchedAtOnceAreLimitedAndMakeRoomWhenNobodyIsThere() throws IOException {
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      clients.add(api.rawLive("?team=" + i));
    }
    JsonNode problem = TestApi.problem(api.get("/api/v1/live?team=x"), 503, "too-many-watching");
    assertThat(problem.path("detail").asText()).contains("parts").contains("(50)");
    api.live("?team=1").close();

    clients.remove(0).close();

    await()
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(
            () -> {
              state("S" + System.nanoTime());
              api.live("?team=x").close();
              return true;
            });
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void whoCannotFollowGetsTheBoardAsItIsAndNotAllThatItMissed() throws IOException {
    try (Socket slow = api.rawLive();
        LiveStream quick = begun()) {
      for (int i = 1; i <= 14; i++) {
        state(i + "x".repeat(BIG));
        assertThat(quick.next("change").path("state").asText()).startsWith(i + "x");
      }

      List<String> told = new ArrayList<>();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
      while (told.isEmpty() || !told.get(told.size() - 1).endsWith(" 14x")) {
        String line = lines.readLine();
        if (line.startsWith("event: ")) {
          told.add(line);
        } else if (line.startsWith("data: ")) {
          String state = TestApi.json(line.substring("data: ".length())).path("state").asText();
          told.add(told.remove(told.size() - 1) + " " + state.substring(0, state.indexOf('x') + 1));
        }
      }
      assertThat(told.size()).isLessThan(14);
      assertThat(told.subList(1, told.size())).anyMatch(event -> event.contains("snapshot"));
    }
  }

  @Test
  void endsWhenTheServerStops() {
    try (LiveStream stream = begun()) {
      api.close();

      stream.awaitEnd();
    }
  }

  private LiveStream begun() {
    LiveStream stream = api.live();
    assertThat(stream.next()).containsExactly("retry: 2000");
    stream.next("snapshot");
    return stream;
  }

  private void state(String state) {
    api.monitor.status = new StatusReader.Status("g1", state, Map.of(), OptionalLong.of(0));
    api.monitor.change();
  }
}
