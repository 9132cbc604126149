package org.dutywatch.monitor.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Policies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dead letter must fit its topic, however large what was refused is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersTest {
  private static final Policy POLICY = Policies.southend2010();
  private static final byte[] KEY = EventJson.keyOf("Kim");
  private static final int KEPT = 256 * 1024;

  private final StreamFixture stream = Streams.ofOnePartition(POLICY);

  @AfterAll
  void close() {
    stream.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {KEPT + 1, 2 * 1024 * 1024})
  void ofALargerValueTheBeginningIsKeptWithItsLengthAndHash(int size) {
    byte[] value = bytes(size);

    stream.arrives("referrals", KEY, value);

    TestRecord<byte[], byte[]> letter = only(stream.deadLetters());
    assertThat(letter.value()).isEqualTo(Arrays.copyOf(value, KEPT));
    assertThat(text(letter, "dutywatch.length")).isEqualTo(Integer.toString(size));
    assertThat(text(letter, "dutywatch.sha256")).isEqualTo(sha256(value));
    assertThat(text(letter, "dutywatch.reason")).isEqualTo("too-large");
  }

  @Test
  void aValueOfExactlyThatSizeIsKeptWhole() {
    byte[] value = bytes(KEPT);

    stream.arrives("referrals", KEY, value);

    TestRecord<byte[], byte[]> letter = only(stream.deadLetters());
    assertThat(letter.value()).isEqualTo(value);
    assertThat(names(letter)).doesNotContain("dutywatch.length", "dutywatch.sha256");
  }

  @Test
  void aHugeKeyIsCut() {
    byte[] key = bytes(2 * 1024 * 1024);
    byte[] event = EventJson.referral("Kim", "R1").bytes();

    stream.arrives("referrals", key, event);

    TestRecord<byte[], byte[]> letter = only(stream.deadLetters());
    assertThat(letter.key()).isEqualTo(Arrays.copyOf(key, KEPT));
    assertThat(letter.value()).isEqualTo(event);
    assertThat(text(letter, "dutywatch.reason")).isEqualTo("wrong-key");
  }

  @Test
  void hugeHeadersAreLeftOutAndTheirSizeIsTold() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("trace", bytes(KEPT)).add("empty", null);

    stream.arrives("referrals", KEY, new byte[0], headers);

    TestRecord<byte[], byte[]> letter = only(stream.deadLetters());
    int size = KEPT + "trace".length() + "empty".length();
    assertThat(text(letter, "dutywatch.headers-left-out")).isEqualTo(Integer.toString(size));
    assertThat(names(letter))
        .containsExactlyInAnyOrder(
            "dutywatch.headers-left-out",
            "dutywatch.reason",
            "__streams.errors.topic",
            "__streams.errors.partition",
            "__streams.errors.offset",
            "__streams.errors.message");
  }

  @Test
  void headersOfTheSenderStayInTheirOrderWithoutAValueTooAndTwice() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("b", new byte[] {1}).add("a", null).add("b", new byte[] {2});

    stream.arrives("referrals", KEY, new byte[0], headers);

    List<Header> kept =
        Arrays.stream(only(stream.deadLetters()).headers().toArray()).limit(3).toList();
    assertThat(kept).containsExactly(headers.toArray());
  }

  /** A dead letter that is sent again unrepaired comes back, and tells of the last time alone. */
  @Test
  void aLetterSentAgainUnrepairedTellsOfTheLastTimeAlone() {
    stream.arrives("referrals", KEY, new byte[] {'{'});
    TestRecord<byte[], byte[]> first = only(stream.deadLetters());

    stream.arrives("assessments", first.key(), first.value(), new RecordHeaders(first.headers()));

    TestRecord<byte[], byte[]> second = only(stream.deadLetters());
    assertThat(names(second)).doesNotHaveDuplicates();
    assertThat(text(second, "__streams.errors.topic")).isEqualTo("dutywatch.assessments");
    assertThat(text(second, "__streams.errors.offset"))
        .isEqualTo(Long.toString(stream.next("assessments") - 1));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i % 251);
    }
    return bytes;
  }

  private static String sha256(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(TestRecord<byte[], byte[]> letter) {
    return Stream.of(letter.headers().toArray()).map(Header::key).toList();
  }

  private static String text(TestRecord<byte[], byte[]> letter, String header) {
    return new String(letter.headers().lastHeader(header).value(), UTF_8);
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
