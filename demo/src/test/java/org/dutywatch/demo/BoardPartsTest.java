package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  void anEventShowsOnTheOpenPageWithoutAReload() throws Exception {
    int before = overdueReferrals();
    page.evaluate("() => { window.notReloaded = true; }");

    monitor.post(overdue("west", "duty"));

    await().atMost(BOUND).until(() -> overdueReferrals() == before + 1);
    assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
  }

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
        .contains("Referral received", "which is day 0", "5 working days after it", "Open: ");
    axe();
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

    Download table = page.waitForDownload(() -> page.click("#clocks-csv"));
    assertThat(table.suggestedFilename()).isEqualTo("clocks.csv");
  }

  @Test
  void theKeyboardReachesEverythingAndEachHasAName() {
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("Tab");
      reached.add(
          (String)
              page.evaluate("() => document.activeElement.id || document.activeElement.className"));
    }
    assertThat(reached)
        .startsWith("skip")
        .containsSequence("pause", "handover-open", "print", "to-wall", "about", "cases")
        .doesNotContain("");
  }

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
