package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads that are asked without a server. */
class FigureReadsTest {
  private final TestApi api = new TestApi();
  private final FigureReads reads =
      new FigureReads(TestApi.policy(), TestApi.calendar(), api.monitor);

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/indicators/referral-decision?by=team,agency&window=28d&basis=due",
        "/api/v1/indicators/referrals/series?from=2010-06-01&to=2010-06-30&step=week",
        "/api/v1/clocks?",
        "/api/v1/clocks/referral-decision?at=2010-06-29&authority=E06000033",
        "/api/v1/clocks/referral-decision/durations?from=2010-06-01&to=2010-06-30"
      })
  void areAnsweredAsTheServerAnswersThem(String read) {
    String[] parts = read.split("\\?", 2);
    assertThat(reads.answer(parts[0], parts[1], TestApi.TODAY))
        .hasToString(api.answer(read).toString());
  }

  @Test
  void areRefusedAsTheServerRefusesThem() {
    assertThatThrownBy(() -> reads.answer("/api/v1/clocks/tea", "", TestApi.TODAY))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("tea");
    assertThatThrownBy(() -> reads.answer("/api/v1/clocks", "at=2010-07-01", TestApi.TODAY))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void areOfFiguresAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reads.answer("/api/v1/status", "", TestApi.TODAY));
  }
}
