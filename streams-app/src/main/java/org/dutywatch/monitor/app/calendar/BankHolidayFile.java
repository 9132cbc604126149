package org.dutywatch.monitor.app.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.Place;
import org.dutywatch.monitor.app.yaml.YamlFile;
import org.dutywatch.monitor.app.yaml.YamlNode;

/**
 * The file of corrections: {@code known-until}, and under {@code add} and {@code remove} days with
 * the reason for each. A correction that changes nothing is refused, so that the file never says
 * more than is true of the library in use.
 */
public final class BankHolidayFile {
  private static final String BUILT_IN = "/bank-holidays-england-and-wales.yaml";
  private static final String DATE = "a date such as 2027-12-31";

  /** Corrections lie between these years. */
  static final int FIRST_YEAR = 1900;

  static final int LAST_YEAR = 2199;

  private final LibraryBankHolidays library = new LibraryBankHolidays();

  private BankHolidayFile() {}

  /** The corrections that come with the monitor. */
  public static BankHolidayCorrections builtIn() {
    return new BankHolidayFile().corrections(YamlFile.readBuiltIn(BUILT_IN));
  }

  /**
   * The corrections of a file of the user's.
   *
   * @throws ConfigException if it cannot be read, or a correction changes nothing
   */
  public static BankHolidayCorrections read(Path path) {
    return new BankHolidayFile().corrections(YamlFile.read(path));
  }

  private BankHolidayCorrections corrections(YamlNode.Mapping root) {
    Fields fields = new Fields(root, List.of("known-until", "add", "remove"));
    YamlNode until = fields.get("known-until", DATE);
    return new BankHolidayCorrections(
        date(until.asText(DATE), until.place()), days(fields, true), days(fields, false));
  }

  private Set<LocalDate> days(Fields fields, boolean added) {
    Set<LocalDate> days = new HashSet<>();
    fields
        .find(added ? "add" : "remove")
        .map(node -> node.asMapping("days, each with its reason"))
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        (day, reason) -> {
                          reason.asText("the reason, in words");
                          days.add(correction(day, reason.place(), added));
                        }));
    return days;
  }

  private LocalDate correction(String text, Place place, boolean added) {
    LocalDate day = date(text, place);
    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      throw place.refuse("the day is on a weekend, and no working day in any case");
    }
    if (library.ofYear(day.getYear()).contains(day) == added) {
      throw place.refuse(
          added
              ? "the day to add is a bank holiday already"
              : "the day to remove is no bank holiday");
    }
    return day;
  }

  private static LocalDate date(String text, Place place) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw place.refuse(text, DATE);
    }
    throw place.refuse(text, "a date from " + FIRST_YEAR + " to " + LAST_YEAR);
  }
}
