package org.dutywatch.proof.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dutywatch.proof.oracle.Setting;
import org.dutywatch.proof.world.World;

/**
 * Monitors and a broker that are treated badly in rounds: faults while events come in, then a
 * comparison of everything. The seed decides what is done and sent, though not at which instant it
 * meets what.
 */
public final class Rounds implements AutoCloseable {
  private static final List<String> POLICIES =
      List.of("southend-2010", "england-2010-2013", "england-current");
  private static final LocalDate LATE = LocalDate.of(2023, 7, 3);
  private static final LocalDate AMIDST = LocalDate.of(2012, 6, 6);
  private static final int MOST_MILLIS_BEFORE = 3_000;
  private static final int MILLIS_AFTER = 1_000;
  private static final long WORLDS_OF_A_SEED = 1_000_000;

  private final Random random;
  private final Report report;
  private final Site site;
  private final Load load;
  private final Checks checks;
  private int round;

  /**
   * Starts a broker and monitors, which have their policy, clock and partitions by the seed.
   *
   * @param program whose {@code main} takes their commands
   * @param monitors how many share the work
   * @param report is told of everything
   * @throws IllegalStateException where they do not become ready
   */
  public static Rounds start(Class<?> program, long seed, int monitors, Report report)
      throws InterruptedException {
    Rounds rounds = new Rounds(program, seed, monitors, report);
    Runtime.getRuntime().addShutdownHook(new Thread(rounds.site::close, "stop-kills"));
    try {
      rounds.site.startBroker();
      rounds.site.monitors().forEach(MonitorProcess::start);
      rounds.site.awaitReady();
      return rounds;
    } catch (RuntimeException | InterruptedException e) {
      rounds.close();
      throw e;
    }
  }

  private Rounds(Class<?> program, long seed, int monitors, Report report) {
    this.random = new Random(seed);
    this.report = report;
    boolean ticks = random.nextInt(3) == 0;
    LocalDate today = random.nextBoolean() ? LATE : AMIDST;
    Setting setting =
        new Setting(
            POLICIES.get(random.nextInt(POLICIES.size())),
            World.DEFAULT_AUTHORITY,
            "kills.",
            2 + random.nextInt(2),
            ticks);
    String clock = ticks ? "event" : "fixed:" + today + "T09:00:00Z";
    report.line(
        "seed %d: %s, clock %s, %d partitions, %d monitors"
            .formatted(seed, setting.policy(), clock, setting.partitions(), monitors));
    site = new Site(program, temporaryFolder(), setting, clock, monitors);
    Ledger ledger = new Ledger();
    load =
        new Load(
            seed * WORLDS_OF_A_SEED,
            new HttpSender(site.clients(), ledger, report),
            new KafkaSender(site.bootstrapServers(), setting, ledger));
    checks =
        new Checks(
            setting,
            today,
            site.clients(),
            new Inputs(site.bootstrapServers(), setting),
            ledger,
            report);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("dutywatch-kills-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One round with one to three faults by chance. */
  public void next() throws IOException, InterruptedException {
    List<Fault> faults = new ArrayList<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      faults.add(Fault.values()[random.nextInt(Fault.values().length)]);
    }
    next(faults);
  }

  /** One round with these faults, one after another. */
  public void next(List<Fault> faults) throws IOException, InterruptedException {
    round++;
    load.begin();
    for (Fault fault : faults) {
      Thread.sleep(random.nextInt(MOST_MILLIS_BEFORE));
      int which = random.nextInt(site.monitors().size());
      String here = site.monitors().size() == 1 ? "" : " (the monitor is no. " + (which + 1) + ")";
      report.line("round %d: %s%s".formatted(round, fault.what(), here));
      long struck = System.nanoTime();
      String more = fault.strike(site, site.monitors().get(which), random);
      report.fault(fault.what());
      String waitedFor = site.awaitReady();
      report.line(
          "round %d: done%s; ready after %.1f s %s"
              .formatted(round, more, (System.nanoTime() - struck) / 1e9, waitedFor));
    }
    Thread.sleep(MILLIS_AFTER);
    load.end();
    int before = report.differences().size();
    String compared = checks.run(load.days(), random);
    int found = report.differences().size() - before;
    report.line(
        "round %d: compared %s: %s"
            .formatted(round, compared, found == 0 ? "no difference" : found + " DIFFERENCES"));
  }

  /** Kills everything and deletes what was kept. */
  @Override
  public void close() {
    load.close();
    site.close();
  }
}
