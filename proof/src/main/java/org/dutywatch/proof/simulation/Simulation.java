package org.dutywatch.proof.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.app.policy.PolicyLoader;
import org.dutywatch.proof.oracle.Setting;
import org.dutywatch.proof.simulation.broker.SimulatedBroker;
import org.dutywatch.proof.world.Sent;
import org.dutywatch.proof.world.World;

/** Lets a scenario happen. Single use. */
final class Simulation {
  private static final String PREFIX = "dutywatch.";
  private static final int LAST_QUESTIONS = 60;
  private static final int QUESTIONS_ON_THE_WAY = 6;
  private static final int QUESTIONS_A_SNAPSHOT = 2;

  /** What had been fetched before is handed out first. */
  private static final int POLLS_TO_READ_EVERYTHING = 4;

  /** One may be under way, of an earlier day. */
  private static final int ROUNDS_TO_SAY_EVERYTHING = 2;

  private static final Step.Poll EVERYTHING = new Step.Poll(0, 1_000_000, 1_000_000, false, 0);

  private final Scenario scenario;
  private final PolicyShelf policies;
  private final Consumer<String> story;
  private final SimulatedBroker broker = new SimulatedBroker();
  private final SimulatedClock clock = new SimulatedClock();
  private final List<SimulatedMonitor> monitors = new ArrayList<>();
  private final Set<String> generations = new HashSet<>();
  private final Judge judge;
  private int nextToSend;

  /**
   * A simulation in which nothing has happened.
   *
   * @param story is told everything that happens, in order
   */
  Simulation(Scenario scenario, PolicyShelf policies, Consumer<String> story) {
    this.scenario = scenario;
    this.policies = policies;
    this.story = story;
    this.judge = new Judge(broker, scenario.days());
    start(scenario.policy(), 1);
  }

  /**
   * Lets everything happen.
   *
   * @throws BrokenPromiseException where a promise did not hold
   */
  void run() {
    for (Step step : scenario.steps()) {
      String went = "broke a promise";
      try {
        went = step.in(this);
      } finally {
        story.accept(step + ": " + went);
      }
    }
    finish();
  }

  private void finish() {
    story.accept("From here on nothing goes wrong; everything is sent, read and committed.");
    send(scenario.sent().size());
    for (SimulatedMonitor monitor : monitors) {
      monitor.stream().finish();
      monitor.checkChangelogs();
      for (int poll = 0; poll < POLLS_TO_READ_EVERYTHING; poll++) {
        monitor.poll(EVERYTHING);
      }
      judge.checkEverythingRead(monitor);
      judge.check(monitor, new Random(scenario.seed()), LAST_QUESTIONS);
      monitor.historyIsRead();
      for (int round = 0; round < ROUNDS_TO_SAY_EVERYTHING; round++) {
        monitor.stream().finishTheDay();
      }
      judge.checkDeadlines(monitor);
      judge.checkNotices(monitor);
    }
  }

  SimulatedBroker broker() {
    return broker;
  }

  SimulatedClock clock() {
    return clock;
  }

  SimulatedMonitor monitor(int which) {
    return monitors.get(Math.floorMod(which, monitors.size()));
  }

  String send(int most) {
    int to = Math.min(scenario.sent().size(), nextToSend + most);
    int from = nextToSend;
    for (; nextToSend < to; nextToSend++) {
      Sent sent = scenario.sent().get(nextToSend);
      clock.goOn(Duration.ofMillis(1));
      ProducerRecord<byte[], byte[]> record = sent.toSend(PREFIX, scenario.partitions());
      broker
          .log(new TopicPartition(record.topic(), record.partition()))
          .append(record.key(), record.value(), record.headers(), clock.instant().toEpochMilli());
      story.accept("  sent to partition " + record.partition() + ": " + sent);
    }
    return (to - from) + " sent";
  }

  String changePolicy(int which, int threads) {
    List<String> names = PolicyLoader.builtIns();
    return start(names.get(Math.floorMod(which, names.size())), threads);
  }

  private String start(String policy, int threads) {
    if (!generations.add(policy)) {
      return policy + " is there already";
    }
    Setting setting =
        new Setting(
            policy, World.DEFAULT_AUTHORITY, PREFIX, scenario.partitions(), scenario.clockInUse());
    monitors.add(new SimulatedMonitor(broker, clock, setting, policies.rules(policy), threads));
    return "started with " + policy;
  }

  String poll(SimulatedMonitor monitor, Step.Poll how) {
    long before = monitor.board().version();
    monitor.poll(how);
    if (monitor.board().version() == before) {
      return "nothing to show";
    }
    judge.checkSanity(monitor, new Random(how.lot()), QUESTIONS_A_SNAPSHOT);
    return "shows " + monitor.board().position();
  }

  String check(SimulatedMonitor monitor, long lot) {
    judge.check(monitor, new Random(lot), QUESTIONS_ON_THE_WAY);
    return "as the oracle says";
  }
}
