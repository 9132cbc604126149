package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.live.Audience;
import org.dutywatch.monitor.live.ServerSentEvent;

/**
 * One part of the board, and those who follow it. Each change is worked out once, however many
 * there are to be told. Not safe for several threads; the {@link LiveWatch} guards it.
 */
final class LiveView {
  /** Some seconds of a busy board: as long as a lost connection takes to come again. */
  private static final int CHANGES_KEPT = 16;

  private final LiveFigures figures;
  private final Slice part;
  private final Audience audience = new Audience();
  private final Deque<ServerSentEvent> changes = new ArrayDeque<>();

  /** Begins every id, so that what another run of the monitor gave is never taken for one. */
  private final String run = UUID.randomUUID().toString().substring(0, 8) + "-";

  private LiveFigures.Grounds grounds;
  private ObjectNode whole;
  private long number;
  private Optional<ServerSentEvent> snapshot = Optional.empty();

  LiveView(LiveFigures figures, Slice part) {
    this.figures = figures;
    this.part = part;
  }

  Audience audience() {
    return audience;
  }

  /** Looks whether there is anything new, and tells everybody. */
  void look() {
    LiveFigures.Grounds current = figures.grounds();
    if (whole != null && current.equals(grounds)) {
      return;
    }
    ObjectNode before = whole;
    whole = figures.whole(part);
    snapshot = Optional.empty();
    grounds = current;
    if (before != null) {
      LiveChange.between(before, whole).ifPresent(this::tell);
    }
  }

  private void tell(ObjectNode difference) {
    number++;
    ServerSentEvent change = new ServerSentEvent(id(), "change", text(difference));
    changes.add(change);
    if (changes.size() > CHANGES_KEPT) {
      changes.remove();
    }
    if (!audience.isEmpty()) {
      audience.tell(change, this::snapshot);
    }
  }

  /**
   * Lets one more client in.
   *
   * @param seen the id of the last event that it has seen
   * @return completes when it is gone
   */
  CompletableFuture<Void> admit(ServletOutputStream out, Optional<String> seen) {
    return audience.admit(out, seen.flatMap(this::missed).orElseGet(() -> List.of(snapshot())));
  }

  /** What came after an event; empty where that is not known any more. */
  private Optional<List<ServerSentEvent>> missed(String seen) {
    for (int behind = 0; behind <= changes.size(); behind++) {
      if (seen.equals(run + (number - behind))) {
        return Optional.of(changes.stream().skip(changes.size() - behind).toList());
      }
    }
    return Optional.empty();
  }

  private String id() {
    return run + number;
  }

  /** The whole, which is written once however many need it, and mostly nobody does. */
  private ServerSentEvent snapshot() {
    ServerSentEvent event =
        snapshot.orElseGet(() -> new ServerSentEvent(id(), "snapshot", text(whole)));
    snapshot = Optional.of(event);
    return event;
  }

  /** A line of JSON. */
  static String text(ObjectNode node) {
    return new String(Answers.bytes(node), StandardCharsets.UTF_8);
  }
}
