package org.dutywatch.monitor.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.api.StatusReader;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.feed.BoardFeed;

/** Knows how the monitor is doing. Safe to share. */
final class MonitorStatus implements StatusReader {
  private static final long BROKER_ANSWERS_WITHIN_MILLIS = 2_000;

  private final Parts parts;
  private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
  private volatile boolean wasComplete;

  /**
   * What the status is told from.
   *
   * @param alreadyThere what the inputs held when the monitor started
   * @param inputs every partition of the inputs
   * @param backlog counts what of them is not on the board
   */
  record Parts(
      Generation generation,
      Stream stream,
      BoardFeed feed,
      Board board,
      Admin admin,
      Position alreadyThere,
      Iterable<TopicPartition> inputs,
      Backlog backlog) {}

  MonitorStatus(Parts parts) {
    this.parts = parts;
    parts.inputs().forEach(input -> ends.put(input, OffsetSpec.latest()));
  }

  @Override
  public Status status() {
    return new Status(generation(), state(), parts.board().feeds(), notYetOnTheBoard());
  }

  @Override
  public String generation() {
    return parts.generation().id();
  }

  @Override
  public String state() {
    return parts.stream().state();
  }

  /** Why the board is not complete; empty for good from the moment that it first was. */
  Optional<String> notYetComplete() {
    if (wasComplete) {
      return Optional.empty();
    }
    Optional<String> why = whyIncomplete();
    wasComplete = why.isEmpty();
    return why;
  }

  private Optional<String> whyIncomplete() {
    return streamIsAtWork()
        .or(() -> parts.feed().notReady())
        .or(
            () ->
                parts.board().position().holds(parts.alreadyThere())
                    ? Optional.empty()
                    : Optional.of("the figures are being worked out from the inputs"));
  }

  private Optional<String> streamIsAtWork() {
    return parts.stream().isRunning()
        ? Optional.empty()
        : Optional.of("the stream's state is being restored (" + parts.stream().state() + ")");
  }

  @Override
  public Optional<String> notReady() {
    return notYetComplete().or(this::streamIsAtWork).or(this::brokerIsAway);
  }

  private Optional<String> brokerIsAway() {
    return ask(() -> parts.admin().describeCluster().clusterId()).isPresent()
        ? Optional.empty()
        : Optional.of("the broker cannot be reached");
  }

  @Override
  public Optional<String> notLive() {
    return parts.stream().failed().isDone()
        ? Optional.of("the stream has failed for good")
        : Optional.empty();
  }

  private OptionalLong notYetOnTheBoard() {
    Position held = parts.board().position();
    Optional<Map<TopicPartition, ListOffsetsResultInfo>> there =
        ask(() -> parts.admin().listOffsets(ends).all());
    if (there.isEmpty()) {
      return OptionalLong.empty();
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    there.get().forEach((partition, end) -> offsets.put(partition, end.offset()));
    try {
      return OptionalLong.of(parts.backlog().beyond(held, offsets));
    } catch (KafkaException noAnswer) {
      return OptionalLong.empty();
    }
  }

  private static <T> Optional<T> ask(Supplier<KafkaFuture<T>> question) {
    try {
      return Optional.of(question.get().get(BROKER_ANSWERS_WITHIN_MILLIS, TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
