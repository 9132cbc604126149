package org.dutywatch.simulator.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2010-03-31, 7, 2010-04-13",
    "2021-06-05, 1, 2021-06-07",
    "2021-06-05, 0, 2021-06-07",
    "2021-06-08, 0, 2021-06-08",
    "2021-05-28, 1, 2021-06-01",
    "2021-12-24, 1, 2021-12-29",
    "2021-12-24, 3, 2021-12-31",
    "2002-05-31, 1, 2002-06-05",
    "2002-05-24, 1, 2002-05-27",
    "1999-12-30, 1, 2000-01-04"
  })
  void countsMondayToFridayWithoutBankHolidays(LocalDate day, int count, LocalDate expected) {
    assertThat(OfficeDays.after(day, count)).isEqualTo(expected);
  }

  @Test
  void skippingDayByDayComesToTheSame() {
    for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      LocalDate reached = day;
      for (int left = 40; left > 0; ) {
        reached = reached.plusDays(1);
        left -= OfficeDays.isOne(reached) ? 1 : 0;
      }
      assertThat(OfficeDays.after(day, 40)).as("after %s", day).isEqualTo(reached);
    }
  }
}
