package org.dutywatch.monitor.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.dutywatch.events.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {
  private static final String EVENT =
      "{\"id\": \"1\", \"data\": {\"child\": \"C-1\", \"outcome\": \"perhaps\", \"n\": 1.50}}";

  @Test
  void anEventAsItIsKeepsEveryByte() throws Exception {
    byte[] odd = {'{', (byte) 0xff, '}'};

    assertThat(Mending.none().eventOf(TestLetter.of(odd, odd.length))).isEqualTo(odd);
  }

  @Test
  void aMergePatchChangesAddsAndRemovesFieldsAndLeavesTheOthers() throws Exception {
    assertThat(
            merged(
                TestLetter.of(EVENT),
                "{\"time\": \"now\", \"data\": {\"outcome\": \"early-help\", \"child\": null}}"))
        .isEqualTo(
            "{\"id\":\"1\",\"data\":{\"outcome\":\"early-help\",\"n\":1.50},\"time\":\"now\"}");
  }

  @Test
  void aJsonPatchGoesStepByStep() throws Exception {
    String patch =
        """
        [{"op": "test", "path": "/data/child", "value": "C-1"},
         {"op": "move", "from": "/data/outcome", "path": "/data/reason"},
         {"op": "remove", "path": "/data/n"}]
        """;

    assertThat(patched(TestLetter.of(EVENT), patch))
        .isEqualTo("{\"id\":\"1\",\"data\":{\"child\":\"C-1\",\"reason\":\"perhaps\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"op\": \"test\", \"path\": \"/data/child\", \"value\": \"SECRET\"}]",
        "[{\"op\": \"replace\", \"path\": \"/data/SECRET\", \"value\": 1}]",
        "[{\"op\": \"remove\", \"path\": \"/id/SECRET\"}]",
        "[{\"op\": \"move\", \"from\": \"/SECRET\", \"path\": \"/x\"}]",
        "[{\"op\": \"add\", \"path\": \"SECRET\", \"value\": 1}]",
        "[{\"op\": \"remove\", \"path\": \"\"}]"
      })
  void aPatchThatDoesNotFitSaysSoAndQuotesNothing(String patch) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> patched(TestLetter.of(EVENT), patch))
        .withMessageContaining("does not fit")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SECRET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "\"x\"", "{\"a\": 1, \"a\": 2}", "{} {}"})
  void whatIsNoMergePatchIsNone(String text) {
    assertThat(Mending.mergePatch(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[7]",
        "[{}]",
        "[{\"op\": \"fly\"}]",
        "[{\"op\": 7, \"path\": \"/x\"}]",
        "[{\"op\": \"remove\"}]",
        "[{\"op\": \"move\", \"path\": \"/x\"}]",
        "[{\"op\": \"add\", \"path\": \"/x\"}]"
      })
  void whatIsNoJsonPatchIsNone(String text) {
    assertThat(Mending.jsonPatch(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half {", "[1]", "{\"a\": 1, \"a\": 2}", "{} x"})
  void whatIsNoJsonObjectCannotBePatchedButReplaced(String value) throws Exception {
    Letter letter = TestLetter.of(value);

    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> merged(letter, "{}"));
    assertThat(Mending.by(EVENT.getBytes(UTF_8)).eventOf(letter)).isEqualTo(EVENT.getBytes(UTF_8));
  }

  @Test
  void jsonThatIsNestedTooDeeplyIsNone() {
    assertThat(JsonText.parse("[".repeat(100_000))).isEmpty();
    assertThat(JsonText.parse("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
  }

  @Test
  void aValueThatWasCutNeedsAWholeEvent() throws Exception {
    Letter letter = TestLetter.cut("{}", 300_000);

    for (Mending mending : List.of(Mending.none(), Mending.mergePatch("{}").orElseThrow())) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> mending.eventOf(letter))
          .withMessageContaining("of 300000 bytes only the first are kept");
    }
    assertThat(Mending.by(EVENT.getBytes(UTF_8)).eventOf(letter)).isEqualTo(EVENT.getBytes(UTF_8));
    assertThat(LetterEvent.of(letter)).isEmpty();
  }

  @Test
  void anEventInBinaryModeIsPutTogetherFromItsHeadersAndData() throws Exception {
    Letter letter =
        TestLetter.of(
            "{\"child\": \"C-1\", \"n\": 1e2}",
            "ce_specversion",
            "1.0",
            "ce_id",
            "old",
            "ce_id",
            "new",
            "content-type",
            "application/json",
            "trace",
            "t");

    assertThat(new String(Mending.none().eventOf(letter), UTF_8))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"new\",\"data\":{\"child\":\"C-1\",\"n\":1E+2}}");
  }

  @Test
  void dataInBinaryModeThatIsNoJsonCanBeSeenButIsNoData() throws Exception {
    Letter letter = TestLetter.of("{}, \"id\": \"2\"", "ce_specversion", "1.0", "ce_id", "1");

    assertThat(new String(Mending.none().eventOf(letter), UTF_8))
        .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"1\",\"data\":\"{}, \\\"id\\\": \\\"2\\\"\"}");
  }

  private static String merged(Letter letter, String patch) throws RefusedException {
    return new String(Mending.mergePatch(patch).orElseThrow().eventOf(letter), UTF_8);
  }

  private static String patched(Letter letter, String patch) throws RefusedException {
    return new String(Mending.jsonPatch(patch).orElseThrow().eventOf(letter), UTF_8);
  }
}
