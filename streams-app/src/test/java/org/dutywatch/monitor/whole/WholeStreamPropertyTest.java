package org.dutywatch.monitor.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.DataWriter;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.reference.Policies;
import org.dutywatch.monitor.reference.Reference;
import org.dutywatch.monitor.reference.TrueBankHolidays;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.dutywatch.monitor.reference.World;
import org.dutywatch.monitor.reference.Worlds;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumLayout;
import org.dutywatch.monitor.topology.StreamFixture;
import org.dutywatch.monitor.whole.PartitionedStream.Committed;
import org.dutywatch.monitor.whole.PartitionedStream.Read;

/**
 * From events to figures: three partitions of the stream, their changelogs, the feed that reads
 * them and one board. It tells what the reference works out from the same events, whatever way they
 * took.
 */
class WholeStreamPropertyTest {
  private static final List<Policy> POLICIES =
      List.of(Policies.southend2010(), Policies.england2010To2013(), Policies.englandCurrent());
  private static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
  private static final LocalDate BEFORE_ALL = LocalDate.ofEpochDay(Integer.MIN_VALUE);
  private static final LocalDate AFTER_ALL = LocalDate.of(12_000, 1, 1);
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  /** The streams of each policy; opening one takes longer than a world takes to go through it. */
  private static PartitionedStream stream(Policy policy) {
    return Store.getOrCreate(policy.id(), Lifespan.PROPERTY, () -> new PartitionedStream(policy))
        .get();
  }

  @Domain(Worlds.class)
  @Domain(DomainContext.Global.class)
  @Property(tries = 150)
  void theBoardTellsTheReferencesFiguresWhateverWayTheEventsTake(
      @ForAll World world, @ForAll long seed) {
    Random random = new Random(seed);
    Policy policy = POLICIES.get(random.nextInt(POLICIES.size()));
    List<Statement> statements = statable(world);
    List<Question> questions = Question.about(policy, world.daysToAsk(), world.today(), random);
    Reference reference = reference(statements, policy);

    List<Object> one = told(statements, questions, policy, world, random);
    List<Object> other = told(otherwise(statements, random), questions, policy, world, random);

    assertThat(other).isEqualTo(one);
    for (int i = 0; i < questions.size(); i++) {
      Object expected = questions.get(i).reference().apply(reference);
      assertThat(rounded(one.get(i))).as(questions.get(i).text()).isEqualTo(rounded(expected));
    }
  }

  /** Nothing of what was entered in error stays behind, neither in a figure nor on a disk. */
  @Domain(Worlds.class)
  @Domain(DomainContext.Global.class)
  @Property(tries = 30)
  void whereEveryRecordIsWithdrawnNoRowIsLeft(@ForAll World world, @ForAll long seed) {
    Random random = new Random(seed);
    Policy policy = POLICIES.get(random.nextInt(POLICIES.size()));
    List<Statement> statements = new ArrayList<>(statable(world));
    statable(world).stream()
        .map(Statement::record)
        .distinct()
        .map(WholeStreamPropertyTest::withdrawal)
        .forEach(withdrawal -> statements.add(random.nextInt(statements.size() + 1), withdrawal));

    List<Committed> committed = stream(policy).reads(statements, random);

    for (StreamFixture partition : stream(policy).partitions()) {
      assertThat(partition.sums())
          .noneMatch(entry -> entry instanceof SumEntry.RowSum row && !row.counts().isEmpty())
          .noneMatch(SumEntry.Reported.class::isInstance);
    }
    for (Committed each : committed) {
      Map<Row, Counts> left = new HashMap<>();
      each.transactions().stream()
          .flatMap(List::stream)
          .flatMap(record -> SumLayout.entries(record.key.get(), record.value).stream())
          .filter(SumEntry.RowSum.class::isInstance)
          .map(SumEntry.RowSum.class::cast)
          .forEach(row -> left.put(row.row(), row.counts()));
      assertThat(left.values()).allMatch(Counts::isEmpty);
    }
  }

  private static Statement withdrawal(RecordId record) {
    FactType type =
        Arrays.stream(FactType.values())
            .filter(of -> of.record() == record.type() && of.withdraws())
            .findFirst()
            .orElseThrow();
    Data data = new DataWriter().data(record, new Fact.Withdrawn(), "");
    return new Statement(
        record, type, "", "last", "/test", LAST, LAST, Optional.of(new Fact.Withdrawn()), data);
  }

  /** What can be said in an event: the world knows days beyond the year 9999. */
  private static List<Statement> statable(World world) {
    return world.statements().stream()
        .filter(statement -> isStatable(statement.time()))
        .filter(statement -> isStatable(statement.recordedTime()))
        .filter(
            statement ->
                statement
                    .fact()
                    .filter(Fact.NotificationReceived.class::isInstance)
                    .map(fact -> isStatable(((Fact.NotificationReceived) fact).incidentTime()))
                    .orElse(true))
        .toList();
  }

  private static boolean isStatable(Instant time) {
    return time.isAfter(FIRST) && time.isBefore(LAST);
  }

  /** In another order, some of it more than once. */
  private static List<Statement> otherwise(List<Statement> statements, Random random) {
    List<Statement> other = new ArrayList<>(statements);
    statements.stream().filter(statement -> random.nextInt(8) == 0).forEach(other::add);
    Collections.shuffle(other, random);
    return other;
  }

  private static List<Object> told(
      List<Statement> statements,
      List<Question> questions,
      Policy policy,
      World world,
      Random random) {
    List<Committed> committed = stream(policy).reads(statements, random);
    Board board = new Board();
    Figures figures = new Figures(board, policy, TrueCalendar.workingDays());
    Sanity sanity =
        new Sanity(policy, new Question.Drawn(world.daysToAsk(), world.today(), random));
    TornFeed feed = new TornFeed(committed, board, random);
    while (!feed.isDone()) {
      if (feed.poll()) {
        sanity.check(figures, random);
        if (random.nextInt(16) == 0) {
          checkSnapshot(board, figures, committed, policy, questions, random);
        }
      }
    }
    assertThat(board.position()).isEqualTo(end(committed));
    checkOpenClocks(figures, policy);
    List<Object> told = new ArrayList<>();
    questions.forEach(question -> told.add(question.board().apply(figures)));
    told.add(findings(figures, policy, world.daysToAsk()));
    return told;
  }

  /** What is doubtful on some days. What can be listed is as much as the board counts. */
  private static Map<LocalDate, List<Finding>> findings(
      Figures figures, Policy policy, List<LocalDate> days) {
    Map<LocalDate, List<Finding>> findings = new TreeMap<>();
    for (LocalDate day : days) {
      Map<FindingKind, Long> counted = figures.findings(Optional.empty(), day);
      for (FindingKind kind : FindingKind.values()) {
        List<Finding> listed = new ArrayList<>();
        for (StreamFixture partition : stream(policy).partitions()) {
          listed.addAll(
              partition.findings().of(kind, day, Optional.empty(), any -> true, Integer.MAX_VALUE));
        }
        if (kind == FindingKind.SUSPECTED_DUPLICATE) {
          listed.addAll(suspectedDuplicates(figures));
        }
        assertThat((long) listed.size()).as(kind + " on " + day).isEqualTo(counted.get(kind));
        listed.sort(Comparator.comparing(Finding::toString));
        findings.computeIfAbsent(day, d -> new ArrayList<>()).addAll(listed);
      }
    }
    return findings;
  }

  private static List<Finding> suspectedDuplicates(Figures figures) {
    List<Finding> listed = new ArrayList<>();
    Optional<LocalDate> day = figures.lastSuspectedDuplicate(Optional.empty(), AFTER_ALL);
    while (day.isPresent()) {
      for (int partition = 0; partition < PartitionedStream.PARTITIONS; partition++) {
        listed.addAll(figures.suspectedDuplicates(partition, Optional.empty(), day.get()));
      }
      day = figures.lastSuspectedDuplicate(Optional.empty(), day.get().minusDays(1));
    }
    return listed;
  }

  /** The cases that can be listed are as many as the board counts, once no fact lies ahead. */
  private static void checkOpenClocks(Figures figures, Policy policy) {
    stream(policy).partitions().forEach(StreamFixture::secondPasses);
    for (Indicator clock : policy.indicators()) {
      if (clock.clock().isPresent()) {
        List<OpenClock> open = new ArrayList<>();
        for (StreamFixture partition : stream(policy).partitions()) {
          partition
              .openClocks()
              .forEachDue(policy.numberOf(clock), BEFORE_ALL, AFTER_ALL, open::add);
        }
        assertThat((long) open.size())
            .as(clock.id())
            .isEqualTo(
                figures
                    .clock(clock, AFTER_ALL, new Slice(List.of(), Optional.empty()), AFTER_ALL)
                    .total()
                    .open());
      }
    }
  }

  private static Position end(List<Committed> committed) {
    Map<Position.InputPartition, Long> next = new HashMap<>();
    committed.forEach(
        each -> each.reads().forEach(read -> next.put(read.input(), read.offset() + 1)));
    return new Position(next);
  }

  /** A board on the way shows exactly what had been read up to the position that it tells. */
  private static void checkSnapshot(
      Board board,
      Figures figures,
      List<Committed> committed,
      Policy policy,
      List<Question> questions,
      Random random) {
    Map<Position.InputPartition, Long> position = board.position().next();
    List<Statement> held =
        committed.stream()
            .flatMap(each -> each.reads().stream())
            .filter(read -> read.offset() < position.getOrDefault(read.input(), 0L))
            .map(Read::statement)
            .toList();
    Reference reference = reference(held, policy);
    for (int i = 0; i < 5; i++) {
      Question question = questions.get(random.nextInt(questions.size()));
      assertThat(rounded(question.board().apply(figures)))
          .as("on the way: " + question.text())
          .isEqualTo(rounded(question.reference().apply(reference)));
    }
  }

  private static Reference reference(List<Statement> statements, Policy policy) {
    return new Reference(statements, policy, TrueBankHolidays.ALL, Worlds.DATA_ORDER);
  }

  /** The interval is the one figure that is worked out in fractions, and by two formulas. */
  private static Object rounded(Object answer) {
    if (!(answer instanceof IndicatorFigures figures)) {
      return answer;
    }
    return List.of(
        figures.total(),
        figures.families(),
        figures.groups(),
        figures.interval().map(interval -> Math.round(interval.low() * 1e9)),
        figures.interval().map(interval -> Math.round(interval.high() * 1e9)));
  }
}
