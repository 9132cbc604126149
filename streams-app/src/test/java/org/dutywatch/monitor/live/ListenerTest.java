package org.dutywatch.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private final SlowStream out = new SlowStream();
  private final Listener listener = new Listener(out);

  @Test
  void whatWasToldBeforeItBeganGoesFirst() {
    tell("a");
    listener.begin();
    out.takes(9);
    tell("b");

    assertThat(out.written()).isEqualTo("a|b|");
  }

  @Test
  void whatTheClientCannotTakeYetComesWhenItCan() {
    listener.begin();
    tell("a");
    tell("b");
    assertThat(out.written()).isEmpty();

    out.takes(3); // two and the flush

    assertThat(out.written()).isEqualTo("ab|");
  }

  @Test
  void aClientThatFallsBehindGetsTheWholeInsteadOfWhatItMissed() {
    listener.begin();
    for (int i = 1; i <= Listener.LONGEST_QUEUE + 2; i++) {
      tell(i + ",");
    }

    out.takes(9);

    assertThat(out.written()).isEqualTo("whole after 9,10,|");
  }

  @Test
  void forAClientThatKeepsUpTheWholeIsNotMade() {
    listener.begin();
    out.takes(99);
    for (int i = 0; i < Listener.LONGEST_QUEUE + 2; i++) {
      listener.tell(
          bytes("."),
          () -> {
            throw new AssertionError("nobody is behind");
          });
    }

    assertThat(out.written()).isEqualTo(".|".repeat(Listener.LONGEST_QUEUE + 2));
  }

  @Test
  void aClientThatIsBehindIsNotToldThatItIsStillHere() {
    listener.begin();
    tell("a");
    listener.tellIfIdle(bytes("still here"));

    out.takes(9);
    listener.tellIfIdle(bytes("now"));

    assertThat(out.written()).isEqualTo("a|now|");
  }

  @Test
  void aClientThatIsGoneIsNotedAtTheNextWrite() {
    listener.begin();
    out.takes(9);
    out.broken = true;
    assertThat(listener.gone()).isNotDone();

    tell("a");

    assertThat(listener.gone()).isCompleted();
  }

  @Test
  void aConnectionThatTheServerGivesUpIsNoted() {
    listener.begin();

    listener.onError(new IOException("idle for too long"));

    assertThat(listener.gone()).isCompleted();
  }

  @Test
  void aClientThatWasDismissedIsToldNothingMore() {
    listener.begin();
    out.takes(9);
    listener.dismiss();

    tell("a");

    assertThat(out.written()).isEmpty();
  }

  private void tell(String text) {
    listener.tell(bytes(text), () -> bytes("whole after " + text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes so many writes and flushes as it is told to, as the stream of a slow client does. */
  private static final class SlowStream extends ServletOutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private WriteListener listener;
    private int room;
    boolean broken;

    void takes(int more) {
      room = more;
      try {
        listener.onWritePossible();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    String written() {
      return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isReady() {
      return room > 0;
    }

    @Override
    public void setWriteListener(WriteListener theListener) {
      listener = theListener;
    }

    @Override
    public void write(int b) {
      throw new UnsupportedOperationException("byte by byte would be slow");
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      if (broken) {
        throw new IOException("gone");
      }
      room--;
      written.writeBytes(bytes);
    }

    @Override
    public void flush() {
      room--;
      written.write('|');
    }
  }
}
