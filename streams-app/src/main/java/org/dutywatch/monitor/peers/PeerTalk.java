package org.dutywatch.monitor.peers;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dutywatch.monitor.pseudonym.Seal;
import org.dutywatch.monitor.store.ByteReader;
import org.dutywatch.monitor.store.ByteWriter;

/**
 * Questions and answers of instances, under seal. An answer repeats a number of its question that
 * is drawn anew each time, so that no other answer can be passed off as it. Safe to share.
 */
public final class PeerTalk {
  /** First bytes; no reference begins with them. Another layout needs others. */
  private static final int QUESTION = 'q';

  private static final int ANSWER = 'b';
  private static final int EXPECTED_BYTES = 256;

  private final Seal seal;
  private final String group;

  /**
   * Talk among the instances of a monitor.
   *
   * @param seal all of them have the same
   * @param group what they are instances of
   */
  public PeerTalk(Seal seal, String group) {
    this.seal = seal;
    this.group = group;
  }

  /** A question with the number that its answer must repeat. */
  record Asked(PeerQuestion question, String drawn) {}

  /** Draws a number for a question. */
  Asked draw(PeerQuestion question) {
    return new Asked(question, UUID.randomUUID().toString());
  }

  String seal(Asked asked) {
    ByteWriter to = new ByteWriter(EXPECTED_BYTES).raw(QUESTION).text(group).text(asked.drawn());
    PeerLayout.write(asked.question(), to);
    return seal.close(to.done());
  }

  /** The question; empty where it is none that an instance of this group asked. */
  Optional<Asked> question(String sealed) {
    return open(sealed, QUESTION)
        .filter(from -> from.text().equals(group))
        .map(
            from -> {
              String drawn = from.text();
              return new Asked(PeerLayout.question(from), drawn);
            });
  }

  /** The answer to a question. */
  String answer(Asked asked, Consumer<ByteWriter> answer) {
    ByteWriter to = new ByteWriter(EXPECTED_BYTES).raw(ANSWER).text(asked.drawn());
    answer.accept(to);
    return seal.close(to.done());
  }

  /** The answer; empty where it is none to this question. */
  Optional<ByteReader> answer(Asked asked, String sealed) {
    return open(sealed, ANSWER).filter(from -> from.text().equals(asked.drawn()));
  }

  private Optional<ByteReader> open(String sealed, int first) {
    return seal.open(sealed)
        .filter(bytes -> bytes[0] == first)
        .map(bytes -> ByteReader.of(bytes, first));
  }
}
