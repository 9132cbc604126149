package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The board's page while things happen. */
@Timeout(180)
class BoardLiveTest {
  /** What was posted is on the page within this. */
  private static final Duration BOUND = Duration.ofSeconds(10);

  /**
   * Of 7 clocks 5 each; 4 of the one that is overdue, and 2 in the first line; the other's next
   * due; 12 shares without cases, and 11 of one that has one; 6 targets; 4 of today's
   * notifications; 2 of notices; 2 feeds 4 each; 10 kinds of doubtful facts.
   */
  private static final int NUMBERS_OF_ONE_REFERRAL =
      7 * 5 + 4 + 2 + 1 + 12 + 11 + 6 + 4 + 2 + 2 * 4 + 10;

  private Browser browser;
  private BoardMonitor monitor;
  private Page page;

  @BeforeEach
  void start(@TempDir Path data) throws Exception {
    browser = new Browser();
    monitor = new BoardMonitor(data, "southend-2010");
    page = browser.page(1280, 800);
    monitor.open(page);
  }

  @AfterEach
  void stop() {
    browser.close();
    monitor.close();
  }

  @Test
  void saysInWordsWhyThereAreNoFiguresAndThenShowsThem() throws Exception {
    awaitText("#headline", "It is not known yet what day it is.");
    assertThat(page.textContent("#detail")).contains("no clock.tick has arrived yet");
    assertThat(page.textContent("#now")).startsWith("No day yet");
    assertThat(page.locator("[data-value]").count()).isZero();

    monitor.post(BoardCases.tick("2010-06-23T08:00:00+01:00"));
    awaitText("#headline", "No records have arrived yet.");
    assertThat(page.isVisible("#clocks")).isFalse();

    monitor.post(BoardCases.undecided("first", "2010-06-21T09:00:00+01:00"));
    awaitText(
        "#headline",
        "1 is overdue (longest 1 working day late). Nothing falls due today."
            + " No police notification waits. All feeds current at 08:00.");
    assertThat(page.textContent("#clocks .longest"))
        .isEqualTo("Oldest: due 22 Jun, 1 working day late");
    assertThat(page.locator("#figures .nothing").allTextContents())
        .hasSize(8)
        .containsOnly("no cases yet");
    await()
        .atMost(BOUND)
        .untilAsserted(() -> assertThat(numbersThatAreRight()).isEqualTo(NUMBERS_OF_ONE_REFERRAL));
    saysForHowLongTheOldestNotificationHasWaited();
    browser.seeThatNothingWentWrong();
  }

  private void saysForHowLongTheOldestNotificationHasWaited() throws Exception {
    monitor.post(BoardCases.unassessed("N1", "2010-06-23T07:15:00+01:00"));
    awaitHeadline("1 police notification waits, oldest 45 min.");

    monitor.post(BoardCases.unassessed("N2", "2010-06-23T02:50:00+01:00"));
    awaitHeadline("2 police notifications wait, oldest 5 h 10.");
    await().atMost(BOUND).untilAsserted(this::numbersThatAreRight);

    monitor.post(BoardCases.tick("2010-06-23T08:05:30+01:00"));
    awaitHeadline("2 police notifications wait, oldest 5 h 15.");

    monitor.post(BoardCases.unassessed("a date alone", "2010-06-23T00:00:00+01:00"));
    awaitHeadline("3 police notifications wait, the oldest since 23 Jun.");
    await().atMost(BOUND).untilAsserted(this::numbersThatAreRight);
  }

  private void awaitHeadline(String part) {
    await()
        .atMost(BOUND)
        .untilAsserted(() -> assertThat(page.textContent("#headline")).contains(part));
  }

  private int numbersThatAreRight() {
    return monitor.seeThatEveryNumberIsThatOfTheApi(page);
  }

  @Test
  void changesShowOnTheOpenPageUntilTheMonitorStops() throws Exception {
    monitor.post(BoardCases.events());
    await().atMost(BOUND).until(() -> page.textContent("#now").contains("30 June 2010, 08:30"));
    await().atMost(BOUND).untilAsserted(this::numbersThatAreRight);
    page.evaluate("() => { window.notReloaded = true; }");
    int overdue = band("overdue");
    int dueToday = band("dueToday");

    monitor.post(
        BoardCases.undecided("late", "2010-06-21T09:00:00+01:00")
            + BoardCases.undecided("today", "2010-06-29T09:00:00+01:00"));
    awaitBands(overdue + 1, dueToday + 1);
    await().atMost(BOUND).untilAsserted(this::numbersThatAreRight);

    monitor.post(BoardCases.tick("2010-06-30T23:59:00+01:00"));
    await().atMost(BOUND).until(() -> page.textContent("#now").contains("30 June 2010, 23:59"));
    awaitBands(overdue + 1, dueToday + 1);

    int noticesThen = standingNotices();
    monitor.post(BoardCases.tick("2010-07-01T00:01:00+01:00"));
    await().atMost(BOUND).until(() -> standingNotices() > noticesThen);
    assertThat(page.textContent("#notices"))
        .containsPattern("\\d+ notices? stands?, \\d+ to acknowledge\\.");
    assertThat(page.getAttribute("#notices a", "href"))
        .isEqualTo("api/v1/notices?acknowledged=false");
    awaitBands(overdue + dueToday + 2, 3); // those of the 30th, which are due on the 1st
    assertThat(page.textContent("#now")).contains("Thursday 1 July 2010");
    await().atMost(BOUND).untilAsserted(this::numbersThatAreRight);
    assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
    browser.seeThatNothingWentWrong();

    monitor.post(BoardCases.tick("2010-07-07T09:00:00Z"));
    await()
        .atMost(BOUND)
        .untilAsserted(
            () ->
                assertThat(page.textContent("#headline"))
                    .endsWith(
                        " STALE: Assessments, Child protection plans, Police notifications and"
                            + " Referrals silent for over 5 days."));
    assertThat(page.locator("#feeds .silent").count()).isEqualTo(4);

    monitor.stop();
    awaitText("#connection", "Stale");
    assertThat(page.textContent("#stale"))
        .startsWith("STALE The connection to the monitor is lost.");
    assertThat(page.isVisible("#stale")).isTrue();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  private int standingNotices() {
    return Integer.parseInt(page.getAttribute("#notices [data-notices=standing]", "data-value"));
  }

  private void awaitBands(int overdue, int dueToday) {
    await().atMost(BOUND).until(() -> band("overdue") == overdue && band("dueToday") == dueToday);
  }

  private int band(String part) {
    String place = "#clocks [data-clock=referral-decision][data-part=" + part + "]";
    return Integer.parseInt(page.getAttribute(place, "data-value"));
  }

  private void awaitText(String place, String text) {
    await().atMost(BOUND).until(() -> page.textContent(place).equals(text));
  }
}
