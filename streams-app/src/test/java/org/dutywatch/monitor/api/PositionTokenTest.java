package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;

class PositionTokenTest {

  @Property(tries = 300)
  void aTokenIsReadBackAsThePositionItWasMadeOf(@ForAll("positions") Position position) {
    String token = PositionToken.encode(position);

    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(PositionToken.decode(token)).contains(position);
  }

  @Property(tries = 300)
  void aTokenCutShortIsUnreadable(
      @ForAll("positions") Position position, @ForAll @IntRange(min = 1, max = 8) int missing) {
    String token = PositionToken.encode(position);

    assertThat(PositionToken.decode(token.substring(0, Math.max(0, token.length() - missing))))
        .isEmpty();
  }

  @Property(tries = 300)
  void aMistypedTokenIsUnreadable(@ForAll("positions") Position position, @ForAll int where) {
    StringBuilder token = new StringBuilder(PositionToken.encode(position));
    int place = Math.floorMod(where, token.length() - 1);
    token.setCharAt(place, token.charAt(place) == 'A' ? 'B' : 'A');

    assertThat(PositionToken.decode(token.toString())).isEmpty();
  }

  @Property(tries = 300)
  void anyOtherTextIsUnreadable(@ForAll @StringLength(max = 60) String text) {
    assertThat(PositionToken.decode(text)).isEmpty();
  }

  @Example
  void theTokenOfManyPartitionsFitsIntoAUrl() {
    Map<InputPartition, Long> next = new TreeMap<>();
    for (String topic : new String[] {"referrals", "assessments", "cp-plans", "dv-notifications"}) {
      for (int partition = 0; partition < 100; partition++) {
        next.put(new InputPartition("dutywatch." + topic, partition), 1_000_000_000_000L);
      }
    }

    assertThat(PositionToken.encode(new Position(next))).hasSizeLessThan(6_000);
  }

  @Provide
  Arbitrary<Position> positions() {
    Arbitrary<InputPartition> inputs =
        Combinators.combine(
                Arbitraries.of("dutywatch.referrals", "dutywatch.clock", "été"),
                Arbitraries.integers().between(0, Integer.MAX_VALUE))
            .as(InputPartition::new);
    return Arbitraries.maps(inputs, Arbitraries.longs().greaterOrEqual(0))
        .ofMaxSize(12)
        .map(Position::new);
  }
}
