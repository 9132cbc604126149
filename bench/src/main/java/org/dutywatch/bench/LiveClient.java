package org.dutywatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.HdrHistogram.Histogram;
import org.dutywatch.monitor.board.Position;

/**
 * One client of the live stream, of which one thread hands over the bytes while others ask. It
 * takes next to no memory: what it is told stays only where nobody was told it before.
 */
final class LiveClient {
  private static final String GRANTED = "HTTP/1.1 200 ";
  private static final String ID = "id: ";
  private static final String DATA = "data: ";
  private static final String NONE = "";

  private final LiveEvents events;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean passesOver;
  private boolean granted;
  private boolean afterHeader;
  private String id = NONE;
  private long bytes;
  private Position position = Position.START;
  private long figure;
  private Looks looks = new Looks();

  LiveClient(LiveEvents events) {
    this.events = events;
  }

  /**
   * Takes what came.
   *
   * @param nanos when it came, by {@link System#nanoTime()}
   * @throws NotMeasuredException where it is no live stream
   */
  synchronized void take(ByteBuffer some, long nanos) {
    bytes += some.remaining();
    while (some.hasRemaining()) {
      byte next = some.get();
      if (next == '\n') {
        end(nanos);
      } else if (next != '\r' && !(passesOver && line.size() > 0)) {
        line.write(next);
      }
    }
  }

  private void end(long nanos) {
    if (line.size() == 0) {
      endOfBlock(nanos);
    } else if (!granted) {
      granted = checked(line.toString(UTF_8));
      line.reset();
    } else if (passesOver) {
      line.reset();
    } else {
      read(line.toString(UTF_8));
      line = new ByteArrayOutputStream();
    }
  }

  private static boolean checked(String status) {
    if (!status.startsWith(GRANTED)) {
      throw new NotMeasuredException("A client was not let in: " + status);
    }
    return true;
  }

  private void read(String text) {
    if (!afterHeader) {
      return;
    }
    if (text.startsWith(ID)) {
      id = text.substring(ID.length());
      passesOver = events.hasRead(id);
    } else if (text.startsWith(DATA) && !id.isEmpty()) {
      events.read(id, text.substring(DATA.length()), figure);
    }
  }

  private void endOfBlock(long nanos) {
    afterHeader = true;
    if (!id.isEmpty()) {
      LiveEvents.Said said = events.of(id);
      position = said.position();
      figure = said.figure();
      looks.add(new Looks.Look(nanos, position, figure));
    }
    id = NONE;
    passesOver = false;
  }

  /** How far it has seen the inputs on the board; from nothing, as long as it was told nothing. */
  synchronized Position position() {
    return position;
  }

  /** How many bytes it was sent so far. */
  synchronized long bytes() {
    return bytes;
  }

  /** Forgets what it saw but the last, which it counts from. */
  synchronized void beginAnew() {
    looks = new Looks();
    looks.add(new Looks.Look(System.nanoTime(), position, figure));
  }

  /**
   * How long each message took to it, since it began anew.
   *
   * @throws NotMeasuredException where its position covered a message and its figure did not, or
   *     the other way round
   */
  synchronized Histogram delays(Sent sent) {
    return looks.delays(sent);
  }
}
