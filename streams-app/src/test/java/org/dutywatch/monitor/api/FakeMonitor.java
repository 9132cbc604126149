package org.dutywatch.monitor.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dutywatch.events.Refusal;
import org.dutywatch.events.RefusedException;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.cases.ChildFiles.NotHeldException;
import org.dutywatch.monitor.cases.FindingPage;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.peers.PeerDesk;
import org.dutywatch.monitor.pseudonym.References.Child;

/** Everything behind the API, with answers that a test sets and questions that it can look at. */
final class FakeMonitor implements BoardReader, CaseReader, EventGate, StatusReader, NowSource {
  /** What another instance asks, as far as this one can tell. */
  static final String SEALED_QUESTION = "sealed-question";

  volatile IndicatorFigures figures =
      new IndicatorFigures(Share.of(0, 0), Optional.empty(), List.of(), Optional.empty());
  volatile ClockFigures bands =
      new ClockFigures(
          new ClockFigures.Bands(0, 0, 0, 0, 0), List.of(), Optional.empty(), Optional.empty());
  volatile Durations durations =
      new Durations(
          new Durations.Summary(0, OptionalInt.empty(), OptionalInt.empty()), List.of(), List.of());
  volatile CasePage cases =
      new CasePage(List.of(), Optional.empty(), 0, new TreeMap<>(), Optional.empty(), Set.of());
  volatile List<KeptRecord> file = List.of();
  volatile boolean fileHeldElsewhere;
  volatile Map<FindingKind, Long> findings =
      new TreeMap<>(
          Arrays.stream(FindingKind.values())
              .collect(Collectors.toMap(Function.identity(), kind -> 0L)));
  volatile FindingPage doubtful = new FindingPage(List.of(), Optional.empty(), Set.of());
  final List<FindingSelection> findingSelections = new CopyOnWriteArrayList<>();
  final List<CaseSelection> selections = new CopyOnWriteArrayList<>();
  volatile List<SeriesPoint> points = List.of();
  volatile Function<List<byte[]>, Acceptance> acceptance =
      events -> new Acceptance(events.size(), List.of(), Position.START);
  volatile boolean brokerAway;
  volatile boolean faulty;

  /** What reading durations does first; a test can hold a read up with it. */
  volatile Runnable slowRead = () -> {};

  volatile Optional<String> notYetComplete = Optional.empty();
  volatile Optional<String> notReady = Optional.empty();
  volatile Optional<String> notLive = Optional.empty();
  volatile Optional<Instant> now = Optional.of(Instant.parse("2010-06-30T11:00:00Z"));
  volatile Instant systemNow = Instant.parse("2026-11-22T09:00:00Z");
  volatile StatusReader.Status status =
      new StatusReader.Status("g1", "RUNNING", Map.of(), OptionalLong.of(0));

  /** What the board holds; a waiting read is let go when it is reached. */
  volatile Position held = Position.START;

  /** One permit for each read that has begun to wait. */
  final Semaphore waiting = new Semaphore(0);

  private final AtomicLong version = new AtomicLong();
  private final Semaphore changed = new Semaphore(0);
  final CountDownLatch reached = new CountDownLatch(1);
  final List<String> questions = new ArrayList<>();

  /** What was asked where the board could change between two questions. */
  final List<String> askedOutsideOneState = new CopyOnWriteArrayList<>();

  private final ThreadLocal<Boolean> inOneState = ThreadLocal.withInitial(() -> false);

  /** Every answer that was told of. */
  final Queue<String> answers = new ConcurrentLinkedQueue<>();

  volatile List<byte[]> posted = List.of();

  @Override
  public IndicatorFigures indicator(
      Indicator indicator, Basis basis, Span window, Slice slice, LocalDate today) {
    asked(indicator, basis, window, slice, today);
    return figures;
  }

  @Override
  public List<SeriesPoint> series(
      Indicator indicator, Basis basis, List<Span> steps, Slice slice, LocalDate today) {
    asked(indicator, basis, steps, slice, today);
    return points;
  }

  @Override
  public ClockFigures clock(Indicator clock, LocalDate at, Slice slice, LocalDate today) {
    asked(clock, null, at, slice, today);
    return bands;
  }

  @Override
  public Durations durations(Indicator clock, Span window, Slice slice) {
    slowRead.run();
    asked(clock, null, window, slice, null);
    return durations;
  }

  @Override
  public Map<FindingKind, Long> findings(Optional<String> authority, LocalDate today) {
    beFaulty();
    if (!inOneState.get()) {
      askedOutsideOneState.add("findings");
    }
    questions.add("findings " + authority + " " + today);
    return findings;
  }

  @Override
  public FindingPage findings(FindingSelection selection) {
    beFaulty();
    findingSelections.add(selection);
    return doubtful;
  }

  @Override
  public CasePage page(CaseSelection selection) {
    beFaulty();
    selections.add(selection);
    return cases;
  }

  @Override
  public List<KeptRecord> child(Child child) throws NotHeldException {
    beFaulty();
    if (fileHeldElsewhere) {
      throw new NotHeldException();
    }
    return file;
  }

  /** What it answers to the question of another instance. */
  Optional<PeerDesk.Answer> answerPeer(String question) {
    beFaulty();
    return question.equals(SEALED_QUESTION)
        ? Optional.of(new PeerDesk.Answer("cases", "sealed-answer"))
        : Optional.empty();
  }

  /** Something changed on the board, for those to see who wait for it; gives its new version. */
  long change() {
    long next = version.incrementAndGet();
    changed.release();
    return next;
  }

  private void beFaulty() {
    if (faulty) {
      throw new IllegalStateException("a fault that no client should read of");
    }
  }

  private synchronized void asked(
      Indicator indicator, Basis basis, Object days, Slice slice, LocalDate today) {
    beFaulty();
    if (!inOneState.get()) {
      askedOutsideOneState.add(indicator.id());
    }
    questions.add(indicator.id() + " " + basis + " " + days + " " + slice + " " + today);
  }

  @Override
  public <T> T atOnce(Supplier<T> questions) {
    inOneState.set(true);
    try {
      return questions.get();
    } finally {
      inOneState.set(false);
    }
  }

  @Override
  public long version() {
    if (!inOneState.get()) {
      askedOutsideOneState.add("version");
    }
    return version.get();
  }

  @Override
  public long awaitChange(long seen, Duration atMost) {
    try {
      if (version.get() == seen && changed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        changed.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return version.get();
  }

  @Override
  public Position position() {
    return held;
  }

  @Override
  public Map<FeedKey, FeedCounts> feeds() {
    return status.feeds();
  }

  @Override
  public boolean awaitPosition(Position position, Duration atMost) throws InterruptedException {
    beFaulty();
    if (!held.holds(position) && !atMost.isZero()) {
      waiting.release();
      boolean inTime = reached.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return inTime && held.holds(position);
    }
    return held.holds(position);
  }

  @Override
  public Optional<String> notYetComplete() {
    return notYetComplete;
  }

  @Override
  public Acceptance accept(List<byte[]> events) throws BrokerUnavailableException {
    if (brokerAway) {
      throw new BrokerUnavailableException("no broker", new IllegalStateException("away"));
    }
    beFaulty();
    posted = List.copyOf(events);
    return acceptance.apply(events);
  }

  @Override
  public StatusReader.Status status() {
    return status;
  }

  @Override
  public String generation() {
    return status.generation();
  }

  @Override
  public String state() {
    return status.state();
  }

  @Override
  public Optional<String> notReady() {
    beFaulty();
    return notReady;
  }

  @Override
  public Optional<String> notLive() {
    beFaulty();
    return notLive;
  }

  @Override
  public Optional<Instant> now() {
    return now;
  }

  /** What was asked of the metrics, as it was put. */
  String writeMetrics(Optional<String> accept, OutputStream to) throws IOException {
    to.write(("accepted " + accept.orElse("nothing") + "\n").getBytes(StandardCharsets.UTF_8));
    return "text/plain; version=0.0.4; charset=utf-8";
  }

  void answered(String method, String route, int status, Duration took) {
    answers.add(method + " " + route + " " + status + (took.isNegative() ? " negative" : ""));
  }

  @Override
  public Instant systemNow() {
    return systemNow;
  }

  @Override
  public String clock() {
    return "event";
  }

  static RefusedException refused(String message) {
    return new RefusedException(new Refusal(Refusal.Reason.MALFORMED, "", message));
  }
}
