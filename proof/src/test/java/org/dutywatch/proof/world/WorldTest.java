package org.dutywatch.proof.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class WorldTest {
  private static final int SEEDS = 400;
  private static final int LEAST = 3;

  private List<World> worlds;

  @BeforeAll
  void makeWorlds() {
    worlds = LongStream.range(0, SEEDS).mapToObj(World::of).toList();
  }

  @Test
  void theSameSeedGivesTheSameWorldToTheByte() {
    assertThat(worlds).allSatisfy(world -> assertThat(World.of(world.seed())).isEqualTo(world));
    assertThat(new HashSet<>(worlds.stream().map(World::sent).toList())).hasSize(SEEDS);
  }

  @Test
  void worldsAreSmall() {
    assertThat(worlds).allSatisfy(world -> assertThat(world.sent()).hasSizeBetween(3, 90));
    assertThat(worlds.stream().mapToInt(world -> world.sent().size()).average().orElseThrow())
        .isBetween(20.0, 45.0);
  }

  @Test
  void everyCornerOfTheDomainIsReached() {
    List<List<Said>> said = worlds.stream().map(Said::in).toList();
    Map<String, Long> reached = new TreeMap<>();
    for (Map.Entry<String, Predicate<List<Said>>> corner : Corners.all().entrySet()) {
      reached.put(corner.getKey(), said.stream().filter(corner.getValue()).count());
    }

    assertThat(reached).hasSizeGreaterThan(60).allSatisfy(this::isReached);
  }

  @Test
  void everyWayToBeRefusedIsTaken() {
    Map<String, Predicate<Sent>> ways = new TreeMap<>();
    ways.put("no value", sent -> sent.value().isEmpty());
    ways.put("an empty value", sent -> sent.value().equals(Optional.of(Sent.bytes(""))));
    ways.put("no key", sent -> !sent.feed().equals("clock") && sent.key().isEmpty());
    ways.put("an empty key", sent -> sent.key().equals(Optional.of(Sent.bytes(""))));
    ways.put("another's key", sent -> text(sent.key()).startsWith("E09999999/"));
    ways.put("another partition", sent -> sent.partitionsOff() > 0);
    ways.put("another topic", sent -> sent.feed().equals("clock") && sent.key().isPresent());
    ways.put("no JSON", sent -> text(sent.value()).equals("{"));
    ways.put("no object", sent -> text(sent.value()).equals("[]"));
    ways.put("two events", sent -> text(sent.value()).equals("{}{}"));
    ways.put("bytes that are no text", sent -> text(sent.value()).contains("\uFFFD"));
    ways.put("one byte too many", sent -> size(sent) == Scribe.LARGEST + 1);
    ways.put("as many bytes as may be", sent -> size(sent) == Scribe.LARGEST);
    ways.put("no data in binary mode", sent -> !sent.isStructured() && size(sent) == 0);
    ways.put("in binary mode without id", sent -> lacks(sent, "ce_id"));
    ways.put("in binary mode without type", sent -> lacks(sent, "ce_type"));
    Map<String, Long> taken = new TreeMap<>();
    ways.forEach(
        (name, way) ->
            taken.put(name, worlds.stream().filter(w -> w.sent().stream().anyMatch(way)).count()));

    assertThat(taken).allSatisfy(this::isReached);
  }

  @Test
  void everyPolicyAndBothClocksAreAsked() {
    assertThat(worlds.stream().map(World::policy).distinct())
        .containsExactlyInAnyOrder("southend-2010", "england-2010-2013", "england-current");
    assertThat(worlds.stream().map(World::clockInUse).distinct()).hasSize(2);
  }

  private void isReached(String corner, long times) {
    assertThat(times).as(corner).isGreaterThanOrEqualTo(LEAST);
  }

  private static boolean lacks(Sent sent, String header) {
    return sent.headers().containsKey("ce_specversion") && !sent.headers().containsKey(header);
  }

  private static int size(Sent sent) {
    return sent.value().map(bytes -> bytes.get().length).orElse(0);
  }

  private static String text(Optional<Bytes> bytes) {
    return bytes.map(b -> new String(b.get(), UTF_8)).orElse("");
  }
}
