package org.dutywatch.monitor.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidayFileTest {
  @TempDir private Path folder;

  @Test
  void aFileOfTheUsersAddsAndRemovesDays() throws IOException {
    BankHolidayCorrections corrections =
        BankHolidayFile.read(
            file(
                """
                known-until: 2032-12-31
                add:
                  2031-05-14: a wedding
                remove:
                  2031-05-05: moved to the wedding
                """));

    EnglishBankHolidays holidays = new EnglishBankHolidays(corrections);

    assertThat(holidays.ofYear(2031))
        .contains(LocalDate.of(2031, 5, 14))
        .doesNotContain(LocalDate.of(2031, 5, 5))
        .contains(LocalDate.of(2031, 5, 26));
    assertThat(holidays.knownUntil()).isEqualTo("2032-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add: {2031-05-14: a wedding}                              | known-until: missing, expected a date
          known-until: 31/12/2027                                   | known-until: found "31/12/2027", expected a date
          {known-until: 2027-12-31, added: {}}                      | added: unknown key, expected one of add, known-until, remove
          {known-until: 2027-12-31, add: {2031-02-30: slip}}        | add.2031-02-30: found "2031-02-30", expected a date
          {known-until: 2027-12-31, add: {20310-02-03: slip}}       | add.20310-02-03: found "20310-02-03", expected a date
          {known-until: 2027-12-31, add: {1066-10-13: slip}}        | add.1066-10-13: found "1066-10-13", expected a date from 1900 to 2199
          {known-until: 2027-12-31, add: {2026-12-25: Christmas}}   | add.2026-12-25: the day to add is a bank holiday already
          {known-until: 2027-12-31, remove: {2026-12-24: Eve}}      | remove.2026-12-24: the day to remove is no bank holiday
          {known-until: 2027-12-31, add: {2026-12-26: Saturday}}    | add.2026-12-26: the day is on a weekend
          {known-until: 2027-12-31, add: {2031-05-14: }}            | add.2031-05-14: found nothing, expected the reason
          {known-until: 2027-12-31, add: [2031-05-14]}              | add: found a list, expected days, each with its reason
          """)
  void aWrongFileIsRefusedWithThePlaceOfItsFault(String yaml, String message) throws IOException {
    Path file = file(yaml);

    assertThatThrownBy(() -> BankHolidayFile.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(file + ", line 1: " + message);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> BankHolidayFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("none.yaml: no such file");
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("days.yaml"), yaml);
  }
}
