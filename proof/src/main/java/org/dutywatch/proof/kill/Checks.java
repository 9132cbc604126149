package org.dutywatch.proof.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.dutywatch.proof.notice.GivenNotices;
import org.dutywatch.proof.oracle.DoubtfulFact;
import org.dutywatch.proof.oracle.Oracle;
import org.dutywatch.proof.oracle.Setting;
import org.dutywatch.proof.question.Agreement;
import org.dutywatch.proof.question.Question;
import org.dutywatch.proof.question.Questions;
import org.dutywatch.proof.question.Questions.Subjects;
import org.dutywatch.proof.world.World;

/** Compares what monitors show, while nothing comes in, with what their inputs hold. */
final class Checks {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String QUALITY = "/api/v1/quality";
  private static final int QUESTIONS = 60;
  private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(1);
  private static final int LOOK_MILLIS = 50;
  private static final int BETWEEN_LOOKS_AT_NOTICES_MILLIS = 500;

  private final Setting setting;
  private final LocalDate fixedToday;
  private final List<MonitorClient> clients;
  private final Inputs inputs;
  private final Ledger ledger;
  private final Report report;

  /**
   * Checks of monitors that share their work.
   *
   * @param fixedToday what day it is where the clock is not moved by ticks
   */
  Checks(
      Setting setting,
      LocalDate fixedToday,
      List<MonitorClient> clients,
      Inputs inputs,
      Ledger ledger,
      Report report) {
    this.setting = setting;
    this.fixedToday = fixedToday;
    this.clients = clients;
    this.inputs = inputs;
    this.ledger = ledger;
    this.report = report;
  }

  /**
   * Compares everything.
   *
   * @param days worth asking about
   * @return what was compared, for people
   */
  String run(List<LocalDate> days, Random random) throws IOException, InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> records = inputs.all();
    Oracle oracle = new Oracle(setting);
    records.forEach(oracle::take);
    for (MonitorClient client : clients) {
      awaitThatTheBoardHasRead(records.size(), client);
      checkArrivals(oracle.arrivals(), records.size(), client);
    }
    checkAcknowledged(records);
    LocalDate today =
        setting.clockInUse()
            ? oracle.lastTick().map(tick -> LocalDate.ofInstant(tick, LONDON)).orElseThrow()
            : fixedToday;
    int notices = checkNotices(oracle, today);
    int cases = checkCases(oracle, today);
    Subjects subjects = subjects();
    int findings = checkFindings(oracle, today, subjects.authorities());
    Questions questions = new Questions(random, subjects, days);
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = questions.next(today);
      for (MonitorClient client : clients) {
        ask(question, oracle, client);
      }
    }
    String compared =
        "%,d records, %,d acknowledged, %,d notices, %,d open cases, %,d findings, "
            + "%d questions on %s";
    return compared.formatted(
        records.size(), ledger.size(), notices, cases, findings, QUESTIONS, today);
  }

  /** What is to be said is said some time after the board has read why. */
  private int checkNotices(Oracle oracle, LocalDate today) throws InterruptedException {
    report.check("notices are those of the oracle");
    long began = System.nanoTime();
    while (true) {
      List<ConsumerRecord<byte[], byte[]>> notices = inputs.notices();
      GivenNotices given = new GivenNotices();
      notices.forEach(notice -> given.take(notice).ifPresent(report::difference));
      Optional<String> fault = given.fault(oracle, Optional.of(today));
      if (fault.isEmpty()) {
        return notices.size();
      }
      if (System.nanoTime() - began > CAUGHT_UP_WITHIN.toNanos()) {
        report.difference(fault.get());
        return notices.size();
      }
      Thread.sleep(BETWEEN_LOOKS_AT_NOTICES_MILLIS);
    }
  }

  /** Each monitor lists the cases of all of them. */
  private int checkCases(Oracle oracle, LocalDate today) throws IOException, InterruptedException {
    int cases = 0;
    for (var clock : oracle.openCases(today).entrySet()) {
      for (var band : clock.getValue().entrySet()) {
        cases += band.getValue().size();
        for (MonitorClient client : clients) {
          same(
              "list of cases of " + clock.getKey() + ", " + band.getKey(),
              "list of cases",
              band.getValue(),
              new CaseLists(client, CAUGHT_UP_WITHIN).of(clock.getKey(), band.getKey()));
        }
      }
    }
    return cases;
  }

  /** Each monitor counts and lists the doubtful facts of all of them. */
  private int checkFindings(Oracle oracle, LocalDate today, List<String> authorities)
      throws IOException, InterruptedException {
    Question all = new Question(QUALITY, Map.of(), today);
    List<Question> questions = new ArrayList<>(List.of(all));
    authorities.forEach(
        authority -> questions.add(new Question(QUALITY, Map.of("authority", authority), today)));
    for (Question question : questions) {
      for (MonitorClient client : clients) {
        ask(question, oracle, client);
      }
    }
    int findings = 0;
    for (var expected : oracle.doubtfulFacts(today).entrySet()) {
      String finding = expected.getKey();
      findings += expected.getValue().size();
      for (MonitorClient client : clients) {
        var listed = numbers(new FindingLists(client, CAUGHT_UP_WITHIN).of(finding));
        var doubtful = numbers(expected.getValue());
        String kind = "list of doubtful facts";
        same("not listed as " + finding, kind, Set.of(), without(listed, doubtful));
        same("listed as " + finding, kind, Set.of(), without(doubtful, listed));
      }
    }
    return findings;
  }

  /** How many there are of those that are alike. */
  private static Set<Map.Entry<DoubtfulFact, Long>> numbers(List<DoubtfulFact> facts) {
    return facts.stream().collect(groupingBy(Function.identity(), counting())).entrySet();
  }

  private static <T> Set<T> without(Set<T> some, Set<T> all) {
    Set<T> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private void awaitThatTheBoardHasRead(int records, MonitorClient client)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (Arrivals.scrape(client).total() < records) {
      if (System.nanoTime() - began > CAUGHT_UP_WITHIN.toNanos()) {
        report.difference("the board has not read everything after " + CAUGHT_UP_WITHIN);
        return;
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void checkArrivals(ObjectNode expected, int records, MonitorClient client)
      throws IOException, InterruptedException {
    Arrivals arrivals = Arrivals.scrape(client);
    List<ConsumerRecord<byte[], byte[]>> letters = inputs.deadLetters();
    Set<String> places = new HashSet<>();
    letters.forEach(letter -> places.add(place(letter.headers())));
    same("all records are counted", records, arrivals.total());
    same("refused records are dead letters", arrivals.refused(), letters.size());
    same("no dead letter comes twice", letters.size(), places.size());
    for (String feed : List.copyOf(arrivals.feeds())) {
      same("arrivals by outcome, of " + feed, expected.path(feed), arrivals.of(feed));
    }
  }

  private static String place(Headers headers) {
    StringBuilder place = new StringBuilder();
    for (String name : List.of("topic", "partition", "offset")) {
      place.append(new String(headers.lastHeader("__streams.errors." + name).value(), UTF_8));
      place.append(' ');
    }
    return place.toString();
  }

  private void checkAcknowledged(List<ConsumerRecord<byte[], byte[]>> records) {
    report.check("what was acknowledged is there");
    ledger.missingFrom(records).forEach(report::difference);
  }

  /** What the monitors say that they measure. */
  private Subjects subjects() throws IOException, InterruptedException {
    List<String> indicators = new ArrayList<>();
    List<String> clocks = new ArrayList<>();
    JsonNode told = JSON.readTree(clients.get(0).get("/api/v1/indicators").body());
    for (JsonNode indicator : told.path("indicators")) {
      String id = indicator.path("id").asText();
      indicators.add(id);
      if (!indicator.path("bases").isEmpty()) {
        clocks.add(id);
      }
    }
    List<String> authorities = new ArrayList<>(World.AUTHORITIES);
    authorities.add(HttpSender.PROBED);
    return new Subjects(indicators, clocks, authorities);
  }

  private void ask(Question question, Oracle oracle, MonitorClient client)
      throws IOException, InterruptedException {
    report.check("answer to a question");
    JsonNode expected = oracle.answer(question.path(), question.parameters(), question.today());
    JsonNode found = JSON.readTree(client.get(question.url()).body());
    Agreement.fault(expected, found).ifPresent(fault -> report.difference(question + ": " + fault));
  }

  private void same(String what, Object expected, Object found) {
    same(what, what, expected, found);
  }

  private void same(String what, String kind, Object expected, Object found) {
    report.check(kind);
    if (!expected.equals(found)) {
      report.difference(what + ": expected " + expected + ", found " + found);
    }
  }
}
