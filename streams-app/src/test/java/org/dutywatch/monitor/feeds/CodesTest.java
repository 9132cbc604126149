package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutywatch.events.Fact.PlanCategory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1A | family",
        "1a | family",
        "1A) Individual | family",
        "a) 1A: Individual | family",
        "1D | individual",
        "e) 2A: Schools | school",
        "f) 2B: Education services | school",
        "3c - School nurse | health",
        "l) 3F: Health services | health",
        "4 | housing",
        "m) 4: Housing | housing",
        "p1) 5D: LA services | local-authority",
        "6 | police",
        "q) 6: Police | police",
        "q) Police | police",
        "Police | police",
        "r) 7: Other legal agency | legal",
        "8 | other",
        "t) 9: Anonymous | anonymous",
        "10 | unknown",
        "u) 10: Unknown | unknown",
        "School nurse | health",
        "Schools | school",
        "Local authority services | local-authority",
        "Other legal agency | legal",
        "Family member | family",
        "Other | other",
      })
  void knowsTheSpellingsOfReferralSources(String text, String agency) {
    assertThat(Codes.agency(text)).hasValue(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11", "4B", "1G", "3rd party", "xyz", "100"})
  void doesNotGuessASource(String text) {
    assertThat(Codes.agency(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEG | NEGLECT",
        "a) Neglect | NEGLECT",
        "a) NEG | NEGLECT",
        "PHY - Physical abuse | PHYSICAL",
        "b) Physical abuse | PHYSICAL",
        "Sexual Abuse | SEXUAL",
        "SAB | SEXUAL",
        "d) Emotional abuse | EMOTIONAL",
        "EMO: emotional | EMOTIONAL",
        "e) Multiple/not recommended | MULTIPLE",
        "mul | MULTIPLE",
      })
  void knowsTheSpellingsOfCategories(String text, PlanCategory category) {
    assertThat(Codes.category(text)).hasValue(category);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a)", "Negligible", "Physical and sexual", "unknown"})
  void doesNotGuessACategory(String text) {
    assertThat(Codes.category(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Yes, true",
    "a) Yes, true",
    "Y, true",
    "1, true",
    "TRUE, true",
    "b) No, false",
    "n, false",
    "0, false",
    "False, false"
  })
  void knowsYesAndNo(String text, boolean answer) {
    assertThat(Codes.answer(text)).hasValue(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maybe", "c) Unknown", "2"})
  void takesNothingElseForAnAnswer(String text) {
    assertThat(Codes.answer(text)).isEmpty();
  }
}
