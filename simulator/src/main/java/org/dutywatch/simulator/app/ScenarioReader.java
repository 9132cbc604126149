package org.dutywatch.simulator.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutywatch.simulator.scenario.Scenario;
import org.dutywatch.simulator.scenario.ScenarioKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads scenarios with their time, such as {@code duplicate-feed@2026-03-10/5d}. */
final class ScenarioReader implements ITypeConverter<Scenario> {
  private static final int FOR_GOOD = 3_650;
  private static final Pattern SCENARIO =
      Pattern.compile("([a-z-]+)@(\\d{4}-\\d{2}-\\d{2})(?:/([1-9]\\d{0,3})d)?");

  @Override
  public Scenario convert(String text) {
    Matcher scenario = SCENARIO.matcher(text);
    if (!scenario.matches()) {
      throw new TypeConversionException(
          text + " is not written as police-silent@2026-03-02 or duplicate-feed@2026-03-10/5d");
    }
    ScenarioKind kind =
        ScenarioKind.named(scenario.group(1))
            .orElseThrow(() -> new TypeConversionException(text + " is none of " + names()));
    try {
      int days = scenario.group(3) == null ? kind.days() : Integer.parseInt(scenario.group(3));
      return kind.in(LocalDate.parse(scenario.group(2)), days);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new TypeConversionException(text + ": " + e.getMessage());
    }
  }

  private static String names() {
    return Arrays.stream(ScenarioKind.values())
        .map(ScenarioKind::label)
        .collect(Collectors.joining(", "));
  }

  /** The help: a line for each scenario, as one text, because picocli puts commas between texts. */
  static final class Lines implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(
              Arrays.stream(ScenarioKind.values())
                  .map(Lines::line)
                  .collect(Collectors.joining("%n", "%n", "")))
          .iterator();
    }

    private static String line(ScenarioKind kind) {
      String length = kind.days() >= FOR_GOOD ? "for good" : kind.days() + "d";
      return kind.label() + " (" + length + "): " + kind.shows();
    }
  }
}
