package org.dutywatch.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1.0, 1",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740993, 9007199254740992",
    "295147905179352825856, 295147905179352830000",
    "9.999999999999997e22, 9.999999999999997e+22",
    "1e23, 1e+23",
    "1e21, 1e+21",
    "999999999999999900000, 999999999999999900000",
    "0.000001, 0.000001",
    "9.999999999999997e-7, 9.999999999999997e-7",
    "333333333.33333325, 333333333.33333325",
    "-0.0000033333333333333333, -0.0000033333333333333333",
    // Two decimals of the same length read back as this one: the nearer is taken.
    "5.684341886080801e-14, 5.684341886080802e-14",
    "2E-3, 0.002"
  })
  void aNumberIsWrittenAsEcmaScriptPrintsADouble(double number, String canonical)
      throws RefusedException {
    assertThat(CanonicalJson.number(number)).isEqualTo(canonical);
  }

  @Test
  void fieldsAreInTheOrderOfUtf16() throws RefusedException {
    assertThat(
            CanonicalJson.of(
                Events.json("{'€':1,'\\r':[],'\ufb33':{},'1':true,'😀':null,'\\u0080':'','ö':-1}")))
        .isEqualTo(
            "{\"\\r\":[],\"1\":true,\"\u0080\":\"\",\"ö\":-1,\"€\":1,\"😀\":null,\"\ufb33\":{}}");
  }

  @Test
  void onlyWhatMustBeEscapedIs() throws RefusedException {
    assertThat(CanonicalJson.of(Events.json("{'a':'\\u000f\\n\\/\\\\\\\"\\u20ac<\\u007f'}")))
        .isEqualTo("{\"a\":\"\\u000f\\n/\\\\\\\"€<\u007f\"}");
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> CanonicalJson.of(json.numberNode(Double.POSITIVE_INFINITY)));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> CanonicalJson.of(json.textNode("half \ud83d")));
  }
}
