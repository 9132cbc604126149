package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board's page in a browser, before a monitor with half a year of cases. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class BoardPageTest {
  /** What was posted is on the page within this. */
  private static final Duration BOUND = Duration.ofSeconds(10);

  private static final String HOSTILE = "Reviews <script>document.title = 'taken'</script> in time";

  /**
   * Of 7 clocks 5 each and the next due; of the 4 kinds with something overdue 2 on the row and 2
   * in the lines below the first, of the 6 with something due today 1 there; 5 in the first line;
   * of 12 shares 5 each, and 3 each of the last 28 and 7 days, of one without cases 1; 2 of
   * families; 6 targets; 5 of today's notifications; 3 of how long they took, as none was assessed
   * today; 2 of notices; 1 that is overdue now beside its share; of 5 feeds 4 each; of 10 kinds of
   * finding 1 each.
   */
  private static final int NUMBERS =
      7 * 6 + 4 * 4 + 6 + 5 + 12 * (5 + 3 + 3) + 1 + 2 + 6 + 5 + 3 + 2 + 1 + 5 * 4 + 10;

  /** Those of the small lines that take more than one. */
  private static final String BROKEN_LINES =
      """
      () => [...document.querySelectorAll(".longest, .recent, .parts, #feeds td")]
        .filter((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          const tops = [...range.getClientRects()].map((box) => box.top);
          return Math.max(...tops) - Math.min(...tops) > 8;
        })
        .map((line) => line.textContent)""";

  private BoardMonitor monitor;
  private Browser browser;
  private Page page;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    browser = new Browser();
    String policy =
        """
        extends: southend-2010
        id: mine
        title: Ours & <b>theirs</b>
        indicators:
          cp-review:
            title: "%s"
        """
            .formatted(HOSTILE);
    Path file = Files.writeString(data.resolve("mine.yaml"), policy);
    monitor = new BoardMonitor(data.resolve("data"), file.toString());
    monitor.postAndAwait(BoardCases.events());
  }

  @AfterAll
  void stop() {
    browser.close();
    monitor.close();
  }

  @BeforeEach
  void open() {
    page = open(1280, 800, ColorScheme.LIGHT);
  }

  private Page open(int width, int height, ColorScheme colours) {
    Page opened = browser.page(width, height, colours);
    monitor.open(opened);
    opened.waitForSelector("#feeds tbody tr");
    return opened;
  }

  @AfterEach
  void close() {
    page.close();
    browser.seeThatNothingWentWrong();
  }

  @Test
  void everyNumberIsThatOfTheApi() {
    await()
        .atMost(BOUND)
        .untilAsserted(
            () -> assertThat(monitor.seeThatEveryNumberIsThatOfTheApi(page)).isEqualTo(NUMBERS));
  }

  @Test
  void textOfThePolicyIsTextAndNothingElse() {
    assertThat(page.locator("#clocks .title").allTextContents()).contains(HOSTILE);
    assertThat(page.textContent("#policy")).isEqualTo("Ours & <b>theirs</b>");
    assertThat(page.title()).endsWith("Duty board");
    assertThat(page.locator("body script, #policy b").count()).isZero();
  }

  @Test
  void saysTheSameInWords() {
    assertThat(page.textContent("#headline"))
        .matches(
            "\\d+ are overdue \\(longest \\d+ (working )?days? late\\)\\. \\d+ fall due today\\."
                + " \\d+ police notifications wait, oldest \\d+ min\\."
                + " All feeds current at 08:30\\.");
    assertThat(page.textContent("#detail"))
        .containsPattern("Overdue: .*\\d+ initial assessments \\(longest \\d+ working days late\\)")
        .containsPattern("Due today: .*police notifications to risk assess");
    assertThat(page.textContent("#connection")).isEqualTo("Live");
    assertThat(page.isVisible("#stale")).isFalse();
  }

  @Test
  void saysHowLongThePoliceAndTheCouncilTookAndInWhichUnit() {
    assertThat(page.locator("#police .took").allInnerTexts())
        .hasSize(2)
        .allMatch(took -> took.matches("Median: (the same day|1 day|\\d+ days); .*"))
        .anyMatch(took -> took.matches(".*; longest today: (the same day|1 day|\\d+ days)"))
        .anyMatch(took -> took.endsWith("; none today"));
    assertThat(page.textContent("#police .note")).contains("calendar days");
  }

  @ParameterizedTest
  @CsvSource({"360, 740", "1280, 800", "1920, 1080"})
  void staysWithinTheScreen(int width, int height) {
    page.close();
    page = open(width, height, ColorScheme.LIGHT);

    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(
            page.evaluate(
                "w => [...document.querySelectorAll('.n, h1, h2, .title')]"
                    + ".filter(e => e.getBoundingClientRect().right > w).length",
                width))
        .isEqualTo(0);
  }

  @Test
  void aWallShowsLargeNumbersAtOnceAndEachOnItsLine() {
    openAltered(
        """
        for (const share of Object.values(board.indicators)) {
          const total = share.total;
          if (total.denominator === null) continue;
          share.interval ??= {low: 0.5, high: 0.55};
          total.numerator = 1234;
          total.denominator = 2345;
          total.value = 1234 / 2345;
        }
        for (const clock of Object.values(board.clocks)) {
          clock.total = {open: 1186, overdue: 99, dueToday: 99, dueSoon: 99, onTrack: 889};
          Object.assign(clock, {longestOverdue: "2010-03-29", late: 120});
        }
        for (const feed of Object.values(board.feeds)) feed.accepted = 123456;
        for (const kind in board.quality) board.quality[kind] = 123456;
        board.notices = {standing: 123456, unacknowledged: 12345};
        """);

    assertThat(page.locator("#figures [data-value='2345']").count()).isEqualTo(9 * 3);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(1920);
    assertThat(page.evaluate("() => Math.ceil(document.body.getBoundingClientRect().height)"))
        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
        .isLessThanOrEqualTo(1080);
    assertThat(page.evaluate(BROKEN_LINES)).isEqualTo(List.of());
  }

  @Test
  void noticesAreCountedInWordsAndNotAtAllBeforeTheyAreRead() {
    openAltered("board.notices = {standing: 12, unacknowledged: 3};");
    assertThat(page.locator("#notices").innerText())
        .isEqualTo("12 notices stand, 3 to acknowledge.");

    openAltered("board.notices = {standing: 1, unacknowledged: 0};");
    assertThat(page.locator("#notices").innerText())
        .isEqualTo("1 notice stands, none to acknowledge.");

    openAltered("board.notices = null;");
    assertThat(page.isVisible("#notices")).isFalse();
  }

  @Test
  void theLegendTellsOfTargetsOnlyWhereThereAreSome() {
    assertThat(page.isVisible("#legend-target")).isTrue();

    openAltered("for (const share of Object.values(board.indicators)) share.target = null;");

    assertThat(page.isVisible("#legend-target")).isFalse();
    assertThat(page.locator("footer").innerText()).contains("The dot is the share. The thin line");
  }

  @Test
  void whatIsDoubtfulIsSaidInWordsThatDoNotFrighten() {
    openAltered("for (const kind in board.quality) board.quality[kind] = 0;");
    assertThat(page.textContent("#quality summary")).isEqualTo("Nothing to check at the source.");

    openAltered(
        "for (const kind in board.quality) board.quality[kind] = 0;"
            + " board.quality.orphan = 1234; board.quality['recorded-late'] = 1;");

    page.click("#quality summary");
    assertThat(page.textContent("#quality summary"))
        .isEqualTo("1,235 facts to check at the source");
    assertThat(page.locator("#quality li").allInnerTexts())
        .hasSize(10)
        .contains(
            "Dates that cannot be: none found",
            "Waiting for the fact that opens their record: 1,234 list",
            "Recorded more than 7 days late: 1 list");
    assertThat(page.locator("#quality li a").first().getAttribute("href"))
        .isEqualTo("api/v1/quality?finding=orphan");
    assertThat(page.locator("#quality .note a").getAttribute("href")).startsWith("docs#");
  }

  @Test
  void thatTimeGoesByIsNotSpokenButWhatIsNewIs() {
    openTold();
    awaitSpoken("oldest");
    String said = page.textContent("#spoken");

    for (int seconds = 0; seconds < 40; seconds += 10) {
      page.evaluate("() => tell({now: '2010-06-30T11:05:00Z'})");
      page.clock().runFor(10_000);
    }
    assertThat(page.textContent("#headline")).contains("current at 12:05").isNotEqualTo(said);
    assertThat(page.textContent("#spoken")).isEqualTo(said);

    page.evaluate("() => tell({clocks: {'referral-decision': null}})");
    page.clock().runFor(1_000);
    assertThat(page.textContent("#spoken")).contains("current at 12:05").isNotEqualTo(said);
  }

  private void awaitSpoken(String part) {
    await()
        .atMost(BOUND)
        .until(
            () -> {
              page.clock().runFor(31_000);
              return page.textContent("#spoken").contains(part);
            });
  }

  /** Opens the board with a clock that the test moves, and lets the test tell it of changes. */
  private void openTold() {
    page.close();
    page = browser.page(1280, 800);
    page.clock().install();
    page.addInitScript(
        """
        window.EventSource = class extends EventSource {
          addEventListener(type, listener) {
            super.addEventListener(type, listener);
            if (type !== "change") return;
            window.tell = (change) => listener({data: JSON.stringify(change)});
          }
        };""");
    monitor.open(page);
    page.waitForSelector("#feeds tbody tr");
  }

  /** Opens the board on a wall, with a snapshot that is altered before the page sees it. */
  private void openAltered(String alteration) {
    page.close();
    page = browser.page(1920, 1080);
    page.addInitScript(
        """
        window.EventSource = class extends EventSource {
          addEventListener(type, listener) {
            super.addEventListener(type, (event) => {
              if (type !== "snapshot") return listener(event);
              const board = JSON.parse(event.data);
              %s
              return listener({data: JSON.stringify(board)});
            });
          }
        };"""
            .formatted(alteration));
    monitor.open(page, "/?wall");
    page.waitForSelector("#feeds tbody tr");
  }

  @ParameterizedTest
  @CsvSource({"360, 740, LIGHT", "1280, 800, LIGHT", "1920, 1080, LIGHT", "1280, 800, DARK"})
  void axeFindsNothing(int width, int height, ColorScheme colours) {
    page.close();
    page = open(width, height, colours);

    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
  }

  @Test
  void theKeyboardGetsPastTheHeaderToTheClocks() {
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.textContent"))
        .isEqualTo("Skip to the open clocks");
    page.keyboard().press("Enter");

    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("clocks");
  }

  @Test
  void hasOneLiveRegionAndItSaysTheFirstLine() {
    await()
        .atMost(BOUND)
        .until(() -> page.textContent("#spoken").equals(page.textContent("#headline")));
    assertThat(page.locator("[aria-live], [role=status], [role=alert]").count()).isEqualTo(1);
  }

  @Test
  void isStaleWhenNothingIsHeardForHalfAMinute() {
    page.close();
    page = browser.page(1280, 800);
    page.clock().install();
    monitor.open(page);
    page.waitForSelector("#feeds tbody tr");
    page.clock().runFor(29_000);
    assertThat(page.textContent("#connection")).isEqualTo("Live");

    page.evaluate(
        """
        () => {
          window.seen = [];
          new MutationObserver(() => window.seen.push(document.getElementById("stale").textContent))
            .observe(document.getElementById("stale"), {childList: true});
        }""");

    page.clock().runFor(3_000);
    // Where the monitor happened to be heard in between, the half minute began anew.
    await()
        .atMost(BOUND)
        .until(
            () -> {
              page.clock().runFor(2_000);
              return !((List<?>) page.evaluate("() => window.seen")).isEmpty();
            });

    assertThat((List<?>) page.evaluate("() => window.seen"))
        .first()
        .asString()
        .startsWith("STALE Nothing has been heard from the monitor for 30 seconds.");
    await().atMost(BOUND).until(() -> page.textContent("#connection").equals("Live"));
  }
}
