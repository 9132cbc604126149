package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class LiveChangeTest {
  private static final String BEFORE =
      """
      {"now": "10:00", "sentAt": "11:00", "position": "p1", "state": "RUNNING", "notYet": null,
       "clocks": {"a": {"open": 1}, "b": {"open": 2}}, "feeds": {}}""";

  @Test
  void holdsTheEntriesThatChangedAndTheTime() {
    assertThat(change(BEFORE.replace("\"open\": 2", "\"open\": 3").replace("p1", "p2")))
        .isEqualTo(
            json(
                """
                {"now": "10:00", "sentAt": "11:00", "position": "p2",
                 "clocks": {"b": {"open": 3}}}"""));
  }

  @Test
  void anEntryThatIsNewIsThereAndOneThatIsGoneIsNull() {
    assertThat(change(BEFORE.replace("\"b\"", "\"c\"")).path("clocks"))
        .isEqualTo(json("{\"c\": {\"open\": 2}, \"b\": null}"));
  }

  @Test
  void aPlainValueThatChangedIsThere() {
    assertThat(change(BEFORE.replace("RUNNING", "ERROR")).path("state").asText())
        .isEqualTo("ERROR");
  }

  @Test
  void timeAloneIsNoChange() {
    ObjectNode later = json(BEFORE.replace("10:00", "10:01").replace("11:00", "11:01"));

    assertThat(LiveChange.between(json(BEFORE), later)).isEmpty();
  }

  private static ObjectNode change(String after) {
    return LiveChange.between(json(BEFORE), json(after)).orElseThrow();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) TestApi.json(text);
  }
}
