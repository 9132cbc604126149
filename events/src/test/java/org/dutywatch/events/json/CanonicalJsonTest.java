package org.dutywatch.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.dutywatch.events.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private final Comparator<Data> order = CanonicalJson.order();

  @Test
  void sortsNamesAndDropsWhiteSpace() {
    assertThat(canonical("{ \"b\" : [ 1 , 2 ] ,\n \"a\" : { \"d\":null, \"c\":true } }"))
        .isEqualTo("{\"a\":{\"c\":true,\"d\":null},\"b\":[1,2]}");
  }

  @Test
  void sortsNamesByTheirUtf16Units() {
    assertThat(canonical("{\"\uFB33\":1,\"\uD83D\uDE00\":2,\"\u20ac\":3,\"\\r\":4,\"1\":5}"))
        .isEqualTo("{\"\\r\":4,\"1\":5,\"\u20ac\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(canonical("{\"a\":\"\\u00e9\\/\\u0041\\u000a\\u0001\\u2028\\\"\\\\\"}"))
        .isEqualTo("{\"a\":\"é/A\\n\\u0001\u2028\\\"\\\\\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "1e2, 100",
    "-0, 0",
    "-0.0, 0",
    "333333333.33333329, 333333333.3333333",
    "1E30, 1e+30",
    "4.50, 4.5",
    "2e-3, 0.002",
    "0.000000000000000000000000001, 1e-27",
    "1e21, 1e+21",
    "1e20, 100000000000000000000",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
  })
  void writesNumbersInOneWay(String number, String expected) {
    assertThat(canonical("{\"n\":" + number + "}")).isEqualTo("{\"n\":" + expected + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"n\":1e400}",
        "{\"s\":\"\\ud800\"}",
        "{\"\\udc00\":1}",
        "{\"a\":1,\"a\":2}",
        "{",
        "nope"
      })
  void hasNoCanonicalFormOfWhatCannotHaveOne(String text) {
    assertThat(CanonicalJson.of(text.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void canonicalisesTheDeepestDataThatTheReaderLetsThrough() {
    String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);

    assertThat(canonical(deep)).isEqualTo(deep);
  }

  @Test
  void comparesWhatSaysTheSameAsEqual() {
    assertThat(order.compare(data("{\"a\":1,\"b\":2}"), data("{\"b\":2.0, \"a\":1}"))).isZero();
    assertThat(order.compare(data("{\"a\":1}"), data("{\"a\":1}"))).isZero();
  }

  @Test
  void putsDataInTheOrderOfItsCanonicalBytes() {
    List<Data> inOrder =
        List.of(
            data("{\"n\":1e400}"),
            data("{\"n\":1e401}"),
            data("{\"s\":\"\\ud800\"}"),
            data("{\"s\":\"\\ud801\"}"),
            data("{\"s\": \"a\"}"),
            data("{\"s\":\"z\"}"),
            data("{\"s\":\"\uFFFD\"}"),
            data("{\"s\":\"\uD83D\uDE00\"}"),
            data("{}"));
    for (int one = 0; one < inOrder.size(); one++) {
      for (int other = 0; other < inOrder.size(); other++) {
        assertThat(Integer.signum(order.compare(inOrder.get(one), inOrder.get(other))))
            .as("%s against %s", inOrder.get(one), inOrder.get(other))
            .isEqualTo(Integer.compare(one, other));
      }
    }
  }

  private static Data data(String text) {
    return Data.of(text.getBytes(UTF_8));
  }

  private static String canonical(String text) {
    return new String(CanonicalJson.of(text.getBytes(UTF_8)).orElseThrow(), UTF_8);
  }
}
