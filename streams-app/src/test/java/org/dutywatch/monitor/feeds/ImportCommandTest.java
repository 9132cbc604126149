package org.dutywatch.monitor.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

  @TempDir Path folder;

  private final TestWorkbook workbook = new TestWorkbook();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ReceivingMonitor monitor;

  ImportCommandTest() throws IOException {
    monitor = new ReceivingMonitor();
    workbook.sheet("List_3");
    workbook.row("Child Unique ID", "Date of referral", "Referral NFA?", "Allocated Team");
  }

  @AfterEach
  void close() throws IOException {
    monitor.close();
    workbook.close();
  }

  @Test
  void reportsRowsEventsAndWhatTheMonitorMadeOfThem() {
    workbook.row("SECRET-1", DAY, "Yes").row("SECRET-2", "SECRET-3", "No").row("SECRET-4", DAY);
    workbook.row("SECRET-4", DAY).row("SECRET-5", DAY.plusYears(1), "SECRET-6");
    monitor.answers(
        202,
        """
        {"accepted": 4, "rejected": 1,
         "errors": [{"index": 4, "id": "x", "field": "time", "message": "time: not that one"}]}
        """);
    Path file = workbook.in(folder);

    int code = run("annex-a", file.toString(), "--to", monitor.address().toString());

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().replace("\r\n", "\n"))
        .isEqualTo(
            """
            %s
              Its facts count as recorded when it was last saved, at 2019-09-30T15:00:00Z
              impossible date: sheet List_3, row 6: referral.received is dated after the workbook was saved
              List 4 (assessments): no sheet with its headers
              List 5 (section 47 enquiries): no sheet with its headers
              List 7 (child protection plans): no sheet with its headers
              List 3 (referrals): 3 rows taken, 1 repeated, 1 refused
                refused: sheet List_3, row 3, column B (Date of referral): the cell holds no date that can be read
                taken, but: sheet List_3, row 6, column C (Referral NFA?): the cell says neither yes nor no; it is left out
              5 events
                3 referral.received
                1 referral.decided
                1 for blank cells, which take back what an earlier workbook may have said
              5 events sent, 4 accepted, 1 rejected
                rejected: sheet List_3, row 6: referral.received: time: not that one
            """
                .formatted(file));
    assertThat(code).isZero();
  }

  @Test
  void sendsTheAuthorityThatIsGiven() {
    workbook.row("A", DAY);

    int code =
        run(
            "annex-a",
            workbook.in(folder).toString(),
            "--to=" + monitor.address(),
            "--authority=E06000033");

    assertThat(code).isZero();
    assertThat(monitor.batches().get(0).get(0).path("authority").asText()).isEqualTo("E06000033");
  }

  @Test
  void importingTwiceSendsTheSameEvents() {
    workbook.row("A", DAY, "Yes", "East").row("B", DAY);
    Path file = workbook.in(folder);

    run("annex-a", file.toString(), file.toString(), "--to", monitor.address().toString());

    assertThat(monitor.batches()).hasSize(2);
    assertThat(monitor.batches().get(1)).isEqualTo(monitor.batches().get(0));
  }

  @Test
  void aDryRunSendsNothing() {
    workbook.row("A", DAY);

    int code =
        run(
            "annex-a",
            workbook.in(folder).toString(),
            "--dry-run",
            "--to",
            monitor.address().toString());

    assertThat(code).isZero();
    assertThat(out.toString()).contains("1 referral.received").doesNotContain("sent");
    assertThat(monitor.batches()).isEmpty();
  }

  @Test
  void failsWhereNoRowMakesAnEvent() {
    workbook.row(null, DAY);

    int code = run("annex-a", workbook.in(folder).toString(), "--to", monitor.address().toString());

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("0 events");
    assertThat(monitor.batches()).isEmpty();
  }

  @Test
  void failsWhereTheMonitorAcceptsNothing() {
    workbook.row("A", DAY);
    monitor.answers(422, "{\"errors\":[{\"index\":0,\"message\":\"no\"}]}");

    int code = run("annex-a", workbook.in(folder).toString(), "--to", monitor.address().toString());

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("2 events sent, 0 accepted, 2 rejected");
  }

  @Test
  void aFileThatCannotBeReadFailsButDoesNotHoldBackTheNext() {
    workbook.row("A", DAY);
    Path missing = folder.resolve("missing.xlsx");

    int code =
        run(
            "annex-a",
            missing.toString(),
            workbook.in(folder).toString(),
            "--to=" + monitor.address());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines(missing + ": there is no such file");
    assertThat(monitor.batches()).hasSize(1);
  }

  @Test
  void aMonitorThatIsNotThereFails() {
    workbook.row("A", DAY);
    String address = monitor.address().toString();
    monitor.close();

    assertThat(run("annex-a", workbook.in(folder).toString(), "--to", address)).isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines("no monitor answers at " + address);
  }

  @Test
  void wrongUseIsSaidAndIsTwo() {
    assertThat(run("annex-b", "x.xlsx")).isEqualTo(2);
    assertThat(err.toString()).contains("FORMAT must be annex-a");
    assertThat(run("annex-a")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("annex-a", "x.xlsx", "--to", "ftp://x")).isEqualTo(2);
    assertThat(run("annex-a", "x.xlsx", "--to", "nowhere")).isEqualTo(2);
    assertThat(run("annex-a", "x.xlsx", "--to", "http://127.0.0.1:8080?x=1")).isEqualTo(2);
    assertThat(run("annex-a", "x.xlsx", "--to", "127.0.0.1:8080")).isEqualTo(2);
    assertThat(err.toString()).contains("--to must be an address").doesNotContain("Exception");
    assertThat(run("annex-a", "x.xlsx", "--authority", "a b")).isEqualTo(2);
    assertThat(run("annex-a", "x.xlsx", "--fast")).isEqualTo(2);
  }

  @Test
  void helpIsThere() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("import", "FORMAT", "FILE", "--to", "--authority");
  }

  private int run(String... arguments) {
    return new CommandLine(new ImportCommand(duration -> {}))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
