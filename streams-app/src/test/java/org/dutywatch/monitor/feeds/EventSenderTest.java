package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.client.MonitorClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSenderTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final ReceivingMonitor monitor;

  EventSenderTest() throws IOException {
    monitor = new ReceivingMonitor();
  }

  @AfterEach
  void close() {
    monitor.close();
  }

  @Test
  void sendsInOrderInBatchesOfFiveHundred() throws Exception {
    SendingResult result = send(1_001);

    assertThat(monitor.batches()).extracting(JsonNode::size).containsExactly(500, 500, 1);
    assertThat(monitor.batches().get(1).get(0).path("id").asText()).isEqualTo("e500");
    assertThat(result).isEqualTo(new SendingResult(1_001, 1_001, List.of()));
  }

  @Test
  void triesAgainWhileTheMonitorIsBusyAndWaitsAsLongAsItAsks() throws Exception {
    monitor.answersBusy(503, "7").answersBusy(429, "").answersBusy(503, "3600");

    SendingResult result = send(2);

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(monitor.batches()).hasSize(4);
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  @Test
  void sendsABatchAgainWhoseConnectionBrokeOff() throws Exception {
    monitor.breaksOff();

    SendingResult result = send(3);

    assertThat(result.accepted()).isEqualTo(3);
    assertThat(monitor.batches()).hasSize(2);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void givesUpOnAMonitorThatStaysBusy() {
    for (int i = 0; i < MonitorClient.TRIES; i++) {
      monitor.answersBusy(503, "1");
    }

    assertThatThrownBy(() -> send(1))
        .isInstanceOf(SendingFailedException.class)
        .hasMessageContaining("answered 503");
    assertThat(monitor.batches()).hasSize(MonitorClient.TRIES);
  }

  @Test
  void leadsRejectedEventsBackToTheirRowsWhateverBatchTheyStoodIn() throws Exception {
    monitor.answers(202, "{\"accepted\":500,\"rejected\":0,\"errors\":[]}");
    monitor.answers(
        202,
        """
        {"accepted": 9, "rejected": 1,
         "errors": [{"index": 3, "id": "e503", "field": "subject", "message": "subject: full\\n!"},
                    {"index": 99, "message": "of no event"}]}
        """);

    SendingResult result = send(510);

    assertThat(result.accepted()).isEqualTo(509);
    assertThat(result.rejected()).hasSize(1);
    assertThat(result.rejected().get(0).event().fact().place()).isEqualTo(new Place("S", 503));
    assertThat(result.rejected().get(0).message()).isEqualTo("subject: full !");
  }

  @Test
  void aBatchOfWhichNothingIsAcceptedDoesNotHoldBackTheNext() throws Exception {
    monitor.answers(
        422,
        "{\"title\":\"no\",\"errors\":[{\"index\":0,\"field\":\"time\",\"message\":\"bad\"}]}");

    SendingResult result = send(501);

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejected()).hasSize(1);
  }

  @Test
  void anyOtherAnswerEndsTheSendingAndSaysHowFarItCame() {
    monitor.answers(202, "{\"accepted\":500,\"rejected\":0,\"errors\":[]}");
    monitor.answers(413, "{\"title\":\"Too large\",\"detail\":\"at most\\n1 MiB\"}");

    assertThatThrownBy(() -> send(1_200))
        .isInstanceOf(SendingFailedException.class)
        .hasMessage(
            "the monitor at "
                + monitor.address()
                + " answered 413, at most 1 MiB (500 of 1200 events were accepted before; import"
                + " the file again to send the rest)");
    assertThat(monitor.batches()).hasSize(2);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aServerThatIsNoMonitorIsSaidToBeNone() {
    monitor.answers(202, "<html>");

    assertThatThrownBy(() -> send(1))
        .isInstanceOf(SendingFailedException.class)
        .hasMessageContaining("is no Dutywatch monitor");
  }

  @Test
  void anAddressAtWhichThereIsNothingIsSaidToBeWrong() {
    monitor.answers(404, "{\"title\":\"Not found\"}");

    assertThatThrownBy(() -> send(1))
        .isInstanceOf(SendingFailedException.class)
        .hasMessageStartingWith(
            monitor.address() + " is no Dutywatch monitor: it answered 404 to /api/v1/events");
  }

  @Test
  void aMonitorThatIsNotThereIsSaidSo() {
    URI address = monitor.address();
    monitor.close();

    assertThatThrownBy(() -> send(1))
        .isInstanceOf(SendingFailedException.class)
        .hasMessage("no monitor answers at " + address);
  }

  private SendingResult send(int count) throws SendingFailedException, InterruptedException {
    List<OutgoingEvent> events =
        IntStream.range(0, count)
            .mapToObj(
                i -> new OutgoingEvent("{\"id\":\"e%d\"}".formatted(i), fact(new Place("S", i))))
            .toList();
    return new EventSender(URI.create(monitor.address() + "/"), pauses::add).send(events);
  }

  private static ImportedFact fact(Place place) {
    return new ImportedFact(
        new RecordId("", RecordType.REFERRAL, "A", "s"),
        FactType.REFERRER_INFORMED,
        "",
        Optional.of(new Fact.ReferrerInformed()),
        Instant.parse("2019-05-01T11:00:00Z"),
        place);
  }
}
