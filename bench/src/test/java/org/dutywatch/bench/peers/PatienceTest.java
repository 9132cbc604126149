package org.dutywatch.bench.peers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.dutywatch.bench.NotMeasuredException;
import org.junit.jupiter.api.Test;

class PatienceTest {
  @Test
  void aContenderWithOtherFiguresIsNotMeasuredAndItIsToldWhy() {
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("plans", 1);
    ObjectNode right = JsonNodeFactory.instance.objectNode().put("plans", 2);

    assertThatThrownBy(
            () ->
                new Patience(Duration.ZERO)
                    .await("Flink", new CountingContender(said), Councils.LAST_DAY, right))
        .isInstanceOf(NotMeasuredException.class)
        .hasMessageContaining("Flink does not come to the right figures of 2026-10-31")
        .hasMessageContaining("right: {\"plans\":2}")
        .hasMessageContaining("said:  {\"plans\":1}")
        .hasMessageContaining("what it logged");
  }
}
