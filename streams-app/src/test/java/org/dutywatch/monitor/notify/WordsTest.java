package org.dutywatch.monitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words WORDS = new Words(id -> "Referrals decided within 1 working day");

  @Test
  void aBreachIsToldAsAManagerWouldSayIt() {
    Message message = new Message(false, List.of(TestNotice.breached("A", "first-contact")));

    assertThat(WORDS.headline(message))
        .isEqualTo("Overdue: Referrals decided within 1 working day");
    assertThat(WORDS.sentences(message))
        .containsExactly(
            "Referrals decided within 1 working day: a case of team first-contact, west was due on"
                + " Thu 13 May 2010 and was not done by then. Reference cA.");
  }

  @Test
  void soIsWhatIsDueSoonAndWhatWasTakenBack() {
    assertThat(sentence("clock.due-soon"))
        .contains("first-contact, west is due on Thu 13 May 2010");
    assertThat(sentence("clock.breach-withdrawn"))
        .contains("is not overdue after all; Thu 13 May 2010 was said to be its due date");
  }

  private static String sentence(String type) {
    return WORDS
        .sentences(new Message(false, List.of(TestNotice.of(type, "A", "first-contact", 1))))
        .get(0);
  }

  @Test
  void aDigestSaysWhoseItIsAndHowManyOfEach() {
    Message digest =
        new Message(
            true,
            List.of(
                TestNotice.breached("A", "court"),
                TestNotice.of("clock.due-soon", "B", "court", 1),
                TestNotice.breached("C", "court")));

    assertThat(WORDS.headline(digest)).isEqualTo("team court: 1 due soon, 2 overdue");
    assertThat(WORDS.sentences(digest)).hasSize(3);
  }

  @Test
  void aTeamThatIsNotKnownIsNotCalledUnknown() {
    Message message = new Message(true, List.of(TestNotice.breached("A", "unknown")));

    assertThat(WORDS.headline(message)).isEqualTo("no team: 1 overdue");
  }

  @Test
  void whatWasTypedIntoATeamsNameStaysOnTheLine() {
    Message message = new Message(true, List.of(TestNotice.breached("A", "a\r\nBcc: x@y.z")));

    assertThat(WORDS.headline(message)).doesNotContain("\n", "\r");
    assertThat(WORDS.sentences(message).get(0)).doesNotContain("\n", "\r");
  }
}
