package org.dutywatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.api.PositionToken;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.junit.jupiter.api.Test;

class LiveClientTest {
  private static final String GRANTED =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nretry: 2000\n\n";

  private final LiveEvents events = new LiveEvents();
  private final LiveClient client = new LiveClient(events);
  private final Sent sent = new Sent();

  @Test
  void anEventArrivesWithItsLastByteHoweverItIsCut() {
    String all = GRANTED + event("a-0", 5, 0L) + event("a-1", 6, 1L);
    begun(all.substring(0, all.indexOf("id: a-1")));
    sent(5, 0, true);

    String change = all.substring(all.indexOf("id: a-1"));
    for (int i = 0; i < change.length(); i++) {
      take(change.substring(i, i + 1), i);
    }

    assertThat(client.position()).isEqualTo(position(6));
    assertThat(client.bytes()).isEqualTo(all.length());
    assertThat(client.delays(sent).getMaxValue())
        .isBetween(
            TimeUnit.MILLISECONDS.toMicros(change.length() - 1),
            TimeUnit.MILLISECONDS.toMicros(change.length()));
  }

  @Test
  void whatAnotherClientWasToldIsNotReadAgain() {
    begun(GRANTED + event("a-0", 5, 0L));
    LiveClient other = new LiveClient(events);

    other.take(bytes(GRANTED + "id: a-0\nevent: snapshot\ndata: not even JSON\n\n"), 0);

    assertThat(other.position()).isEqualTo(position(5));
    assertThat(events.number()).isEqualTo(1);
  }

  @Test
  void aChangeWithoutTheFigureLeavesItAsItWas() {
    begun(GRANTED + event("a-0", 5, 7L));
    sent(5, 0, false);

    take(event("a-1", 6, null), 3);

    assertThat(client.delays(sent).getTotalCount()).isEqualTo(1);
  }

  @Test
  void whoMissedTheChangeOfTheFigureKnowsItAsSoonAsItKnowsThePosition() {
    begun(GRANTED + event("a-0", 5, 7L));
    LiveClient behind = new LiveClient(events);
    behind.take(bytes(GRANTED + event("a-0", 5, 7L)), 0);
    behind.beginAnew();
    sent(5, 0, true);

    take(event("a-1", 6, 8L) + event("a-2", 7, null), 3);
    behind.take(bytes(event("a-2", 7, null)), 4);

    assertThat(behind.delays(sent).getTotalCount()).isEqualTo(1);
  }

  @Test
  void aFigureThatDoesNotBelongToThePositionIsNoMeasurement() {
    begun(GRANTED + event("a-0", 5, 7L));
    sent(5, 0, true);
    take(event("a-1", 6, 7L), 3);

    assertThatThrownBy(() -> client.delays(sent)).isInstanceOf(NotMeasuredException.class);
  }

  @Test
  void whoIsNotLetInIsNoClient() {
    assertThatThrownBy(() -> take("HTTP/1.1 503 Service Unavailable\r\n", 0))
        .isInstanceOf(NotMeasuredException.class)
        .hasMessage("A client was not let in: HTTP/1.1 503 Service Unavailable");
  }

  private void begun(String text) {
    take(text, 0);
    client.beginAnew();
  }

  private void take(String text, long millis) {
    client.take(bytes(text), TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private void sent(long offset, long dueNanos, boolean probe) {
    sent.add(
        new RecordMetadata(new TopicPartition("referrals", 0), offset, 0, 0, 0, 0),
        dueNanos,
        probe);
  }

  private static Position position(long next) {
    return new Position(Map.of(new InputPartition("referrals", 0), next));
  }

  private static String event(String id, long next, Long open) {
    String clocks =
        open == null
            ? ""
            : ",\"clocks\":{\"referral-decision\":{\"total\":{\"open\":%d}}}".formatted(open);
    return "id: %s\nevent: change\ndata: {\"position\":\"%s\"%s}\n\n"
        .formatted(id, PositionToken.encode(position(next)), clocks);
  }
}
