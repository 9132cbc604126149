package org.dutywatch.simulator.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutywatch.events.Event;

/** Writes events as lines of JSON (NDJSON), to a file or to standard output. */
final class LinesSink implements Sink {
  private static final int BUFFER_BYTES = 1 << 16;

  private final EventBytes bytes = new EventBytes();
  private final OutputStream out;

  LinesSink(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
  }

  /**
   * A sink to a file, in place of what it holds.
   *
   * @throws SinkFailedException where it cannot be written
   */
  static LinesSink to(Path file) {
    try {
      return new LinesSink(Files.newOutputStream(file));
    } catch (IOException e) {
      throw SinkFailedException.saying("cannot write to " + file, e);
    }
  }

  @Override
  public void send(Event event) {
    try {
      out.write(bytes.of(event));
      out.write('\n');
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void push() {
    flush();
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static SinkFailedException failed(IOException e) {
    return SinkFailedException.saying("cannot write: " + e.getMessage(), e);
  }
}
