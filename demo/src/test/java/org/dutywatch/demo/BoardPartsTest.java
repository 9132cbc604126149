package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with the board, and the pages behind its numbers, in a browser. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class BoardPartsTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final String HOSTILE = "<img src=x onerror=document.title='taken'>";
  private static final String NAMES =
      """
      authorities:
        E06000033: Southend-on-Sea
      localities:
        west: Westcliff
        central: Central
        old-west: {name: Old west, successor: west}
      agencies:
        police: Essex Police
      """;

  private BoardMonitor monitor;
  private Browser browser;
  private Page page;
  private int posted;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    browser = new Browser();
    Path names = Files.writeString(data.resolve("names.yaml"), NAMES);
    monitor =
        new BoardMonitor(
            data.resolve("data"),
            "southend-2010",
            Map.of("DUTYWATCH_NAMES", names.toString(), "DUTYWATCH_NOTICE", "Simulated data."));
    monitor.postAndAwait(BoardCases.events());
  }

  @AfterAll
  void stop() {
    browser.close();
    monitor.close();
  }

  @BeforeEach
  void open() {
    page = browser.page(1280, 800);
    board("/");
  }

  @AfterEach
  void close() {
    page.close();
    browser.seeThatNothingWentWrong();
  }

  private void board(String path) {
    monitor.open(page, path);
    page.waitForSelector("#clocks tbody tr");
    page.waitForSelector("#locality option[value=west]", attached());
  }

  private static Page.WaitForSelectorOptions attached() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
  }

  /** A referral that is overdue, of everything that is told of it. */
  private String overdue(String locality, String team) {
    posted++;
    return """
        {"specversion": "1.0", "id": "x%1$d", "source": "/test", "type": "referral.received",\
         "subject": "%2$s X%1$d", "time": "2010-06-01T09:00:00+01:00", "authority": "E06000033",\
         "data": {"child": "X%1$d", "agency": "%2$s", "locality": "%3$s", "team": "%4$s"}}
        """
        .formatted(posted, HOSTILE, locality, team);
  }

  @Test
  void theChoiceStandsInTheAddressAndEveryNumberIsOfThatPart() {
    assertThat(page.locator("#locality option").allTextContents())
        .startsWith("All localities", "Westcliff", "Central");

    page.selectOption("#locality", new SelectOption().setValue("west"));
    assertThat(page.url()).endsWith("/?locality=west");
    await().atMost(BOUND).untilAsserted(this::everyNumberIsOfTheWest);

    page.reload();
    page.waitForSelector("#clocks tbody tr");
    await().atMost(BOUND).untilAsserted(this::everyNumberIsOfTheWest);

    board("/?locality=old-west");
    await().atMost(BOUND).untilAsserted(this::everyNumberIsOfTheWest);
  }

  private void everyNumberIsOfTheWest() {
    assertThat(monitor.seeThatEveryNumberIsThatOfTheApi(page, "locality=west")).isGreaterThan(100);
    String open =
        page.getAttribute("[data-clock=initial-assessment][data-part=open]", "data-value");
    assertThat(open).isEqualTo(monitor.openInitialAssessments("locality=west"));
  }

  /** Under load a page may be late: of five events the quickest is held against the second. */
  @Test
  void anEventShowsOnTheOpenPageWithinASecondAndWithoutAReload() throws Exception {
    page.evaluate("() => { window.notReloaded = true; }");
    List<Long> milliseconds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int shown = overdueReferrals() + 1;
      page.evaluate(NOTE_WHEN_IT_SHOWS, List.of(OVERDUE_REFERRALS, Integer.toString(shown)));
      long sent = System.currentTimeMillis();
      monitor.post(overdue("west", "duty"));
      page.waitForFunction("() => window.shownAt !== null");
      milliseconds.add(((Number) page.evaluate("() => window.shownAt")).longValue() - sent);
    }

    assertThat(Collections.min(milliseconds))
        .as("milliseconds from sending to showing: %s", milliseconds)
        .isLessThanOrEqualTo(1_000);
    assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
  }

  private static final String NOTE_WHEN_IT_SHOWS =
      """
      ([place, value]) => {
        window.shownAt = null;
        const look = () => {
          if (document.querySelector(place)?.dataset.value !== value) return;
          window.shownAt = Date.now();
          watcher.disconnect();
        };
        const watcher = new MutationObserver(look);
        watcher.observe(
          document.querySelector("#clocks"), {subtree: true, attributes: true, childList: true});
      }""";

  private static final String OVERDUE_REFERRALS =
      "#clocks [data-clock=referral-decision][data-part=overdue]";

  private int overdueReferrals() {
    return Integer.parseInt(page.getAttribute(OVERDUE_REFERRALS, "data-value"));
  }

  @Test
  void behindANumberAreItsCasesPageByPageAndBehindThoseEachChild() {
    int overdue = overdueReferrals();
    page.click("#clocks a.cases:has([data-clock=referral-decision][data-part=overdue])");
    page.waitForSelector("#cases tbody tr");
    assertThat(page.textContent("#said"))
        .startsWith(overdue + (overdue == 1 ? " case" : " cases") + " overdue on Wed, 30 Jun 2010");
    assertThat(page.locator("#cases tbody tr").count()).isEqualTo(overdue);

    monitor.open(page, "/cases?clock=referrer-informed&limit=3");
    page.waitForSelector("#cases tbody tr");
    List<String> due = new ArrayList<>(page.locator("#cases tbody th").allTextContents());
    assertThat(due).hasSize(3);
    page.click("#next");
    page.waitForSelector("#first:not([hidden])");
    assertThat(page.locator("#cases tbody tr").count()).isBetween(1, 3);

    page.locator("#cases .subject").first().click();
    page.waitForSelector(".timeline .clock");
    assertThat(page.url()).contains("/child#");
    assertThat(page.locator(".timeline").first().innerText())
        .contains("Referral received", "which is day 0", "due 5 working days after it", "Open: ");
    axe();
  }

  @Test
  void everyNumberThatHasAListLeadsToIt() {
    seeThatItLeadsToItsCases("#headline", "dv-risk-assessment", "open");
    seeThatItLeadsToItsCases("#detail", "initial-assessment", "overdue");
    seeThatItLeadsToItsCases("#today", "dv-risk-assessment", "open");
    seeThatItLeadsToItsCases("#figures", "initial-assessment", "overdue");
    assertThat(page.locator("a:has([data-window], [data-sum])").count()).isZero();
  }

  private void seeThatItLeadsToItsCases(String place, String clock, String part) {
    String number = "[data-clock=%s][data-part=%s]".formatted(clock, part);
    String n = page.getAttribute(place + " " + number, "data-value");
    page.click(place + " a:has(" + number + ")");
    page.waitForSelector("#cases tbody tr");
    assertThat(page.textContent("#said")).startsWith(n + " case");
    board("/");
  }

  @Test
  void aDueDateIsToldDayByDayOverABankHolidayAndAWeekend() {
    openFirstCaseOf("referrer-informed");
    page.click("#records summary >> nth=-1");
    assertThat(page.locator("#records .days").last().innerText().lines())
        .anyMatch(day -> day.endsWith(": day 0"))
        .contains("Mon, 31 May 2010: bank holiday", "Sun, 30 May 2010: weekend")
        .last()
        .asString()
        .endsWith(": working day 5");
    axe();
  }

  @Test
  void aDueDateInMonthsIsToldAsSuch() {
    openFirstCaseOf("cp-review");
    assertThat(page.locator("#records .clock").allInnerTexts())
        .anyMatch(clock -> clock.matches("(?s).*It is due (3|6) months after it.*"));
  }

  private void openFirstCaseOf(String clock) {
    monitor.open(page, "/cases?clock=" + clock);
    page.locator("#cases .subject").first().click();
    page.waitForSelector(".timeline .clock");
  }

  @Test
  void aFigureTellsWhatItIs() {
    page.click("[data-about=initial-assessment] >> nth=0");
    page.waitForFunction("() => document.querySelector('#holidays').textContent.includes('2010')");

    assertThat(page.locator("#about-body").innerText())
        .contains("National indicator 59", "80.0%", "2009/10: 74.8%", "Fri, 2 Apr 2010")
        .contains("Past days are shown with what is known today");
    axe();
    page.click("#about-close");
    assertThat(page.isVisible("#about")).isFalse();
    assertThat(page.locator("#figures .trend").count()).isGreaterThan(3);
    assertThat(page.locator("#figures .trend .due").count()).isGreaterThan(0);
    assertThat(page.locator("#about-body thead").innerText())
        .contains("Of those finished", "Of those due");
  }

  @Test
  void textThatIsSentIsShownAsTextEverywhere() throws Exception {
    monitor.postAndAwait(overdue(HOSTILE, HOSTILE));
    board("/?team=" + URLEncoder.encode(HOSTILE, UTF_8));
    assertThat(page.locator("#team option").allTextContents()).contains(HOSTILE);
    page.click("#clocks a.cases >> nth=0");
    page.waitForSelector("#cases tbody tr");
    assertThat(page.locator("#cases tbody tr").first().innerText()).contains(HOSTILE);
    page.locator("#cases .subject").first().click();
    page.waitForSelector(".timeline .clock");
    assertThat(page.locator("#records").innerText()).contains(HOSTILE);
    assertThat(page.locator("img[src=x]").count()).isZero();
    assertThat(page.title()).isNotEqualTo("taken");
  }

  @Test
  void pausedItStandsStillAndThenCatchesUp() throws Exception {
    int before = overdueReferrals();
    page.click("#pause");
    assertThat(page.textContent("#connection")).startsWith("Paused at ");
    monitor.postAndAwait(overdue("west", "duty"));
    Page other = browser.page(1280, 800);
    monitor.open(other);
    other.waitForSelector(OVERDUE_REFERRALS);
    other.close();
    assertThat(overdueReferrals()).isEqualTo(before);

    page.click("#pause");
    await().atMost(BOUND).until(() -> overdueReferrals() == before + 1);
    assertThat(page.textContent("#connection")).isEqualTo("Live");
  }

  @Test
  void saysWhatChangedSinceItWasLastLookedAt() throws Exception {
    int before = overdueReferrals();
    assertThat(page.isVisible("#since")).isFalse();
    monitor.open(page, "/docs");
    monitor.postAndAwait(overdue("west", "duty"));

    board("/");
    await().atMost(BOUND).until(() -> page.isVisible("#since"));
    assertThat(page.locator("#since-list").innerText())
        .startsWith(
            "Referrals decided within 1 working day: 1 more overdue (%d then, %d now)"
                .formatted(before, before + 1));
    page.click("#since-seen");
    assertThat(page.isVisible("#since")).isFalse();
  }

  @Test
  void givesANoteForTheNextShiftAndTables() {
    page.click("#handover-open");
    assertThat(page.inputValue("#handover-text"))
        .startsWith("Handover, Wednesday 30 June 2010, 08:30\nSimulated data.\n")
        .contains(page.textContent("#headline"), "- Initial assessments within 7 working days: ");
    axe();
    page.click("#handover-close");
  }

  @Test
  void theTableThatIsSavedHasTheNumbersOfThePartThatIsShown() throws Exception {
    board("/?locality=west");

    Download table = page.waitForDownload(() -> page.click("#clocks-csv"));

    assertThat(table.suggestedFilename()).isEqualTo("clocks.csv");
    List<String> lines = Files.readAllLines(table.path());
    assertThat(lines.get(0))
        .isEqualTo("at,clock,title,unit,open,onTrack,dueSoon,dueToday,overdue,warning");
    for (Locator row : page.locator("#clocks tbody tr").all()) {
      String clock = row.locator("[data-part=open]").getAttribute("data-clock");
      String numbers =
          Stream.of("open", "onTrack", "dueSoon", "dueToday", "overdue")
              .map(part -> row.locator("[data-part=" + part + "]").getAttribute("data-value"))
              .collect(Collectors.joining(","));
      assertThat(lines)
          .anyMatch(
              line ->
                  line.contains("2010-06-30," + clock + ",") && line.contains("," + numbers + ","));
    }
  }

  @Test
  void onPaperStandsWhatIsReadAndNothingThatIsPressed() {
    board("/?wall");
    page.setViewportSize(794, 1123); // A4
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

    for (String read :
        List.of(
            "#now",
            "#policy",
            "#notice",
            "#headline",
            "#detail",
            "#clocks",
            "#figures",
            "#police",
            "#feeds",
            "#notices")) {
      assertThat(page.isVisible(read)).as(read).isTrue();
    }
    for (String pressed : List.of("#controls", "button", "select", ".skip", ".about")) {
      assertThat(page.locator(pressed).all()).as(pressed).noneMatch(Locator::isVisible);
    }
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(794);
    assertThat(page.evaluate(BRIGHTNESS_OF_TEXT))
        .as("dark ink, though the wall and the device are dark")
        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
        .isLessThan(128);
  }

  private static final String BRIGHTNESS_OF_TEXT =
      """
      () => Math.max(...getComputedStyle(document.querySelector("#headline")).color
        .match(/\\d+/g).slice(0, 3).map(Number))""";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cases?clock=referrer-informed", "/child"})
  void twiceAsLargeNothingIsCutOffOrHasToBeMovedSideways(String path) {
    if (path.equals("/child")) {
      openFirstCaseOf("referrer-informed");
      path = path + page.url().substring(page.url().indexOf('#'));
    }
    page.close();
    page = browser.twiceAsLarge(1280, 1024);
    monitor.open(page, path);
    page.waitForSelector("tbody tr, .timeline .clock");

    assertThat(page.evaluate(OUT_OF_SIGHT)).isEqualTo(List.of());
    if (path.equals("/")) {
      for (String opens : List.of("[data-about=initial-assessment] >> nth=0", "#handover-open")) {
        page.click(opens);
        assertThat(page.evaluate(OUT_OF_SIGHT)).as(opens).isEqualTo(List.of());
        page.keyboard().press("Escape");
      }
    }
  }

  /** What is wider than the screen, stands beyond its edge, or is cut off by what it stands in. */
  private static final String OUT_OF_SIGHT =
      """
      () => {
        const wide = document.documentElement.scrollWidth;
        const isSeen = (e) => e.checkVisibility() && e.textContent.trim() !== ""
          && !e.closest(".unseen, caption, thead, .skip, .shapes, option");
        const beyond = (e) => {
          const box = e.getBoundingClientRect();
          return box.right > innerWidth + 0.5 || box.left < -0.5;
        };
        const cut = (e) => getComputedStyle(e).overflowX !== "visible"
          && e.tagName !== "SELECT" && e.scrollWidth > e.clientWidth;
        return [
          ...(wide > innerWidth ? [`the page is ${wide} wide`] : []),
          ...[...document.body.querySelectorAll("*")]
            .filter((e) => isSeen(e) && (beyond(e) || cut(e)))
            .map((e) => `${e.tagName} ${e.id} ${e.className}: ${e.textContent.slice(0, 40)}`),
        ];
      }""";

  /** On a phone all stands in one column, so that the order can be seen. */
  @ParameterizedTest
  @CsvSource({"/, 1280", "/, 360", "/cases?clock=referrer-informed, 360"})
  void theKeyboardStopsAtEverythingInTheOrderInWhichItStands(String path, int width) {
    page.setViewportSize(width, 740);
    monitor.open(page, path);
    page.waitForSelector("tbody tr");
    if (path.equals("/")) {
      page.waitForSelector("#locality option[value=west]", attached());
    }
    int stops = ((Number) page.evaluate(FIND_STOPS)).intValue();
    assertThat(stops).isGreaterThan(path.equals("/") ? 40 : 8);

    List<Object> wrong = new ArrayList<>();
    for (int i = 0; i < stops; i++) {
      page.keyboard().press("Tab");
      wrong.addAll((List<?>) page.evaluate(WRONG_WITH_STOP, List.of(i, width < 700)));
    }

    assertThat(wrong).isEmpty();
  }

  private static final String FIND_STOPS =
      """
      () => {
        window.stops = [...document.querySelectorAll("a[href], button, select, textarea, summary")]
          .filter((e) => e.checkVisibility());
        return window.stops.length;
      }""";

  private static final String WRONG_WITH_STOP =
      """
      ([i, inOneColumn]) => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        const top = (e) => e.getBoundingClientRect().top;
        const box = at.getBoundingClientRect();
        const there = document.elementFromPoint(
          Math.max(box.left, 0) + Math.min(box.width, 10) / 2, box.top + box.height / 2);
        const name = at.getAttribute("aria-label") || at.textContent.trim()
          || (at.labels && at.labels[0]?.textContent.trim());
        return [
          at === window.stops[i] ? null : "it is not the next",
          name ? null : "it has no name",
          at.matches(":focus-visible") && style.outlineStyle !== "none"
            && parseFloat(style.outlineWidth) >= 2 ? null : "its focus is not seen",
          there !== null && (at.contains(there) || there.contains(at)) ? null : "it is hidden",
          inOneColumn && i > 1 && top(at) < top(window.stops[i - 1]) - 60
            ? "it stands above the one before" : null,
        ].filter((wrong) => wrong !== null)
          .map((wrong) => `${i} ${at.tagName} ${at.id} ${at.className} ${name}: ${wrong}`);
      }""";

  @ParameterizedTest
  @ValueSource(strings = {"/cases?clock=referrer-informed", "/?wall", "/?locality=west"})
  void axeFindsNothingOnFurtherPages(String path) {
    monitor.open(page, path);
    page.waitForSelector("tbody tr");
    axe();
  }

  private void axe() {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
  }

  /** For the documentation; somebody looks at them before they are put there. */
  @ParameterizedTest
  @CsvSource({
    "board-wall, 1920, 1080, /?wall",
    "board-desk, 1280, 800, /",
    "board-phone, 390, 844, /",
    "board-cases, 1280, 800, /cases?clock=initial-assessment&band=all"
  })
  void takesThePictures(String name, int width, int height, String path) {
    page.close();
    page = browser.page(width, height, ColorScheme.LIGHT);
    monitor.open(page, path);
    page.waitForSelector("tbody tr");
    if (!path.startsWith("/cases")) {
      page.waitForSelector(".trend", attached());
    }
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
  }
}
