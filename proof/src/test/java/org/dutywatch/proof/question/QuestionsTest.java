package org.dutywatch.proof.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutywatch.proof.question.Questions.Subjects;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final LocalDate FIRST = LocalDate.of(2010, 3, 30);
  private static final LocalDate LAST = LocalDate.of(2012, 2, 29);
  private static final LocalDate TODAY = LocalDate.of(2011, 6, 1);
  private static final List<LocalDate> DAYS = List.of(FIRST, TODAY.minusDays(1), LAST);
  private static final Subjects SUBJECTS =
      new Subjects(List.of("referrals", "cp-review"), List.of("cp-review"), List.of("E06000033"));
  private static final int MANY = 2_000;

  private final Questions questions = new Questions(new Random(7), SUBJECTS, DAYS);

  @Test
  void everythingThereIsIsAskedFor() {
    List<String> urls = asked().map(Question::url).toList();
    assertThat(List.of("indicators/referrals", "indicators/cp-review", "clocks/cp-review"))
        .allSatisfy(about -> assertThat(urls).anyMatch(url -> url.startsWith("/api/v1/" + about)));
    assertThat(
            List.of(
                "/series?",
                "/durations",
                "/clocks?at=2010-03-30",
                "step=day",
                "step=week",
                "step=month",
                "window=12m",
                "basis=due",
                "from=2010-03-30&to=2011-06-01",
                "by=team,",
                "authority=E06000033",
                "authority=nowhere"))
        .allSatisfy(part -> assertThat(urls).anyMatch(url -> url.contains(part)));
    assertThat(urls).contains("/api/v1/clocks", "/api/v1/clocks/cp-review");
    assertThat(urls).anyMatch(url -> url.matches(".*by=[a-z]+,[a-z]+,[a-z]+,[a-z]+.*"));
  }

  @Test
  void nothingIsAskedAboutADayAfterToday() {
    assertThat(asked().flatMap(question -> days(question.parameters()).stream()))
        .isNotEmpty()
        .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(TODAY));
    assertThat(questions.next(FIRST.minusYears(1)).today()).isEqualTo(FIRST.minusYears(1));
  }

  @Test
  void todayIsOneOfTheDaysWhereNobodySaysWhen() {
    assertThat(IntStream.range(0, MANY).mapToObj(i -> questions.next().today()))
        .hasSameElementsAs(DAYS);
  }

  @Test
  void theSameLotAsksTheSame() {
    List<Question> first = asked().toList();
    Questions again = new Questions(new Random(7), SUBJECTS, DAYS);
    assertThat(IntStream.range(0, MANY).mapToObj(i -> again.next(TODAY)))
        .containsExactlyElementsOf(first);
  }

  private Stream<Question> asked() {
    return IntStream.range(0, MANY).mapToObj(i -> questions.next(TODAY));
  }

  private static List<LocalDate> days(Map<String, String> parameters) {
    List<LocalDate> days = new ArrayList<>();
    for (String name : List.of("at", "from", "to")) {
      if (parameters.containsKey(name)) {
        days.add(LocalDate.parse(parameters.get(name)));
      }
    }
    return days;
  }
}
