package org.dutywatch.monitor.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dutywatch.monitor.app.calendar.BankHolidayFile;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/policies.md are files that work. */
class PolicyGuideTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theWorkedExampleAddsAClockAndAProportion() throws IOException {
    Policy policy = PolicyLoader.load(example(0).toString());

    assertThat(policy.indicators()).hasSize(24);
    assertThat(policy.clock("section-47-enquiry")).isPresent();
    assertThat(policy.indicator("repeat-cp-plan-6m").orElseThrow().measure())
        .isEqualTo(new Measure.RepeatPlan(6));
    assertThat(policy.indicator("child-and-family-assessment").orElseThrow().target())
        .contains(0.9);
  }

  @Test
  void theExampleOfBankHolidaysIsAFileOfCorrections() throws IOException {
    assertThat(BankHolidayFile.read(example(1)).added()).containsExactly(LocalDate.of(2028, 6, 5));
  }

  private Path example(int number) throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "policies.md"));
    List<String> examples =
        EXAMPLE
            .matcher(guide)
            .results()
            .map(MatchResult::group)
            .map(PolicyGuideTest::yaml)
            .toList();
    return Files.writeString(folder.resolve("example.yaml"), examples.get(number));
  }

  private static String yaml(String block) {
    return block.replace("```yaml\n", "").replace("```", "");
  }
}
