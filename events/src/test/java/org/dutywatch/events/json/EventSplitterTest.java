package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSplitterTest {
  private final EventSplitter splitter = new EventSplitter();

  @Test
  void cutsABatchIntoItsElementsAsTheyAreWritten() throws RefusedException {
    assertThat(batch(" [ {\"a\": 1.0e2, \"é\":[{}]} ,{}\n,\t{\"b\":\"\uD83D\uDE00]\"}] \n"))
        .containsExactly("{\"a\": 1.0e2, \"é\":[{}]}", "{}", "{\"b\":\"\uD83D\uDE00]\"}");
    assertThat(batch("[]")).isEmpty();
  }

  @Test
  void cutsOutElementsThatAreNoObjectsToo() throws RefusedException {
    assertThat(batch("[1.50,-2 ,\"a\\\"]é\",true ,false,null, [1, 2],\"\",0]"))
        .containsExactly(
            "1.50", "-2", "\"a\\\"]é\"", "true", "false", "null", "[1, 2]", "\"\"", "0");
  }

  @Test
  void letsWhatIsWrongWithOneEventPass() throws RefusedException {
    String repeated = "{\"a\":1,\"a\":2}";
    String deep = "[".repeat(30_000) + "]".repeat(30_000);
    String longNumber = "1".repeat(70_000);
    String longName = "{\"" + "n".repeat(70_000) + "\":1}";

    assertThat(batch("[" + String.join(",", repeated, deep, longNumber, longName, "{}") + "]"))
        .containsExactly(repeated, deep, longNumber, longName, "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{}",
        "null",
        "7",
        "[{}",
        "[{},]",
        "[{}]]",
        "[{}] {}",
        "[{\"id\":secret}]",
        "[1 2]",
        "{\"id\":\"secret\"}\n{}",
        "\uFEFF[]"
      })
  void refusesABodyThatIsNoArrayAsAWhole(String body) {
    Refusal refusal = refusalOf(body);

    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.MALFORMED);
    assertThat(refusal.message())
        .startsWith("body: expected a JSON array of CloudEvents in UTF-8, found ")
        .doesNotContain("secret");
  }

  @Test
  void refusesABatchThatOnlyOpens() {
    assertThat(refusalOf("[".repeat(1_000_000)).reason()).isEqualTo(Refusal.Reason.MALFORMED);
  }

  @Test
  void cutsLinesAndLeavesOutBlankOnes() {
    assertThat(lines("{\"a\": 1}\n\n{\"b\":2}\r\n \t\r\nnot json \n{}"))
        .containsExactly("{\"a\": 1}", "{\"b\":2}", "not json ", "{}");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\r\n")).isEmpty();
    assertThat(lines("{}")).containsExactly("{}");
  }

  private List<String> batch(String body) throws RefusedException {
    return texts(splitter.batch(body.getBytes(UTF_8)));
  }

  private List<String> lines(String body) {
    return texts(splitter.lines(body.getBytes(UTF_8)));
  }

  private Refusal refusalOf(String body) {
    return catchThrowableOfType(RefusedException.class, () -> batch(body)).refusal();
  }

  private static List<String> texts(List<byte[]> slices) {
    return slices.stream().map(slice -> new String(slice, UTF_8)).toList();
  }
}
