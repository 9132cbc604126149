package org.dutywatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dutywatch.events.RefusedException;

/** Whatever arrives, it is read or refused; nothing else is ever thrown. */
class EventReaderFuzzTest {
  private static final List<SampleEvent> SAMPLES = SampleEvent.fullOfEachType();
  private static final byte[] TELLING = {'"', '{', '}', '[', ']', ',', ':', '\\', 'u', '-', 'e', 0};

  private final EventReader reader = new EventReader("E09000001");
  private final EventSplitter splitter = new EventSplitter();

  @Property
  void survivesChangedBytes(@ForAll Random random) {
    byte[] event = sample(random).bytes();
    for (int change = 0; change <= random.nextInt(4); change++) {
      event[random.nextInt(event.length)] =
          random.nextBoolean()
              ? TELLING[random.nextInt(TELLING.length)]
              : (byte) random.nextInt(256);
    }
    readsOrRefuses(event);
  }

  @Property
  void survivesTruncation(@ForAll Random random) {
    byte[] event = sample(random).bytes();
    int from = random.nextInt(8) == 0 ? random.nextInt(event.length) : 0;

    readsOrRefuses(Arrays.copyOfRange(event, from, from + random.nextInt(event.length - from)));
  }

  @Property
  void survivesDuplicatedAndSwappedParts(@ForAll Random random) {
    byte[] event = sample(random).bytes();
    byte[] other = sample(random).bytes();
    int length = random.nextInt(Math.min(event.length, other.length));
    int to = random.nextInt(event.length - length);
    System.arraycopy(other, random.nextInt(other.length - length), event, to, length);

    readsOrRefuses(event);
  }

  @Property
  void survivesAnyBytes(@ForAll byte[] bytes) {
    readsOrRefuses(bytes);
  }

  private void readsOrRefuses(byte[] bytes) {
    SampleEvent headers = SAMPLES.get(bytes.length % SAMPLES.size());
    attempt(() -> assertThat(reader.structured(bytes)).isNotNull());
    attempt(() -> assertThat(reader.binary(headers::header, bytes)).isNotNull());
    attempt(() -> splitter.batch(bytes));
    splitter.lines(bytes);
    assertThat(CanonicalJson.of(bytes)).isNotNull();
  }

  private static void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (RefusedException refused) {
      assertThat(refused.refusal().message()).isNotBlank();
    }
  }

  private static SampleEvent sample(Random random) {
    return SAMPLES.get(random.nextInt(SAMPLES.size()));
  }

  private interface Attempt {
    void run() throws RefusedException;
  }
}
