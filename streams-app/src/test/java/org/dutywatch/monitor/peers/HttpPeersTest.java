package org.dutywatch.monitor.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.CodePointOrder;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.cases.CaseList;
import org.dutywatch.monitor.cases.CasePart;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles;
import org.dutywatch.monitor.cases.FindingList;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.cases.FindingPage.StatedBy;
import org.dutywatch.monitor.cases.FindingPart;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.cases.OtherInstances;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockRun;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.pseudonym.Seal;
import org.dutywatch.monitor.store.ByteWriter;
import org.dutywatch.monitor.store.StoredFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpPeersTest {
  private static final Seal SEAL = new Seal(new byte[Seal.KEY_BYTES]);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Child KIM = new Child("E1", "Kim");
  private static final CaseSelection SELECTION =
      new CaseSelection(
          7,
          CaseSelection.EVER,
          LocalDate.of(2010, 6, 30),
          new CaseSelection.Part(
              Optional.of("E1"), Optional.empty(), Optional.of("a team"), List.of(Dimension.TEAM)),
          Optional.of(new byte[] {1, 2, 3}),
          50);

  private final PeerTalk talk = new PeerTalk(SEAL, "cluster application");
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void eachIsAskedOnceForWhatItHoldsAndAnswersAsItIs() {
    CasePart one = part(Set.of(1, 2));
    CasePart other = part(Set.of(3));
    URI first = serve(question -> reply(question, one));
    URI second = serve(question -> reply(question, other));
    HttpPeers peers = peers(PATIENCE, Map.of(1, first, 2, first, 3, second, 4, second));

    Collection<CasePart> parts = peers.cases(SELECTION, Set.of(1, 2, 3, 9));

    assertThat(parts).containsExactlyInAnyOrder(one, other);
    assertThat(questions).hasSize(2);
    assertThat(questions.stream().map(this::cases).map(PeerQuestion.Cases::partitions))
        .containsExactlyInAnyOrder(Set.of(1, 2), Set.of(3));
    for (String question : questions) {
      CaseSelection asked = cases(question).selection();
      assertThat(asked.after().orElseThrow()).containsExactly(1, 2, 3);
      assertThat(asked).usingRecursiveComparison().isEqualTo(SELECTION);
    }
  }

  @Test
  void doubtfulFactsAreAskedForInTheSameWay() {
    FindingSelection selection =
        new FindingSelection(
            FindingKind.RECORDED_LATE,
            LocalDate.of(2010, 6, 30),
            Optional.of("E1"),
            Optional.of(new byte[] {1, 2, 3}),
            50);
    FindingPart there = findings(Set.of(1, 2));
    URI answers = serve(question -> reply(question, to -> PeerLayout.write(there, to)));
    URI tooMuch = serve(question -> reply(question, to -> PeerLayout.write(there, to)));

    Collection<FindingPart> parts =
        peers(PATIENCE, Map.of(1, answers, 2, answers, 3, tooMuch))
            .findings(selection, Set.of(1, 2, 3));

    assertThat(parts).containsExactly(there);
    PeerQuestion.Findings asked =
        questions.stream()
            .map(question -> (PeerQuestion.Findings) asked(question))
            .filter(question -> question.partitions().equals(Set.of(1, 2)))
            .findFirst()
            .orElseThrow();
    assertThat(asked.selection().after().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(asked.selection()).usingRecursiveComparison().isEqualTo(selection);
  }

  @Test
  void whoDoesNotAnswerInTimeIsWaitedForNoLongerAndTheOthersCount() {
    CountDownLatch never = new CountDownLatch(1);
    CasePart there = part(Set.of(2));
    URI hangs =
        serve(
            question -> {
              awaitEnd(never);
              return "";
            });
    URI answers = serve(question -> reply(question, there));
    try {
      assertThat(peers(SHORT, Map.of(1, hangs)).cases(SELECTION, Set.of(1))).isEmpty();
      assertThat(peers(PATIENCE, Map.of(1, nobody(), 2, answers)).cases(SELECTION, Set.of(1, 2)))
          .containsExactly(there);
    } finally {
      never.countDown();
    }
  }

  @Test
  void whoHasAnotherKeyOrIsOfAnotherGroupIsNotBelieved() {
    byte[] key = new byte[Seal.KEY_BYTES];
    key[0] = 1;
    for (PeerTalk other :
        List.of(
            new PeerTalk(new Seal(key), "cluster application"),
            new PeerTalk(SEAL, "cluster another"))) {
      URI at =
          serve(question -> desk(other).answer(question).map(PeerDesk.Answer::sealed).orElse(""));

      assertThat(peers(PATIENCE, Map.of(1, at)).cases(SELECTION, Set.of(1))).isEmpty();
      assertThat(desk(other).answer(questions.get(questions.size() - 1))).isEmpty();
    }
  }

  @Test
  void anAnswerIsGoodForItsQuestionAlone() {
    String before = reply(talk.seal(talk.draw(new PeerQuestion.File(KIM))), part(Set.of(1)));
    URI replays = serve(question -> before);
    URI tooMuch = serve(question -> reply(question, part(Set.of(1, 5))));

    assertThat(peers(PATIENCE, Map.of(1, replays)).cases(SELECTION, Set.of(1))).isEmpty();
    assertThat(peers(PATIENCE, Map.of(1, tooMuch)).cases(SELECTION, Set.of(1))).isEmpty();
  }

  @Test
  void aReferenceIsNoQuestionAndAQuestionIsNoReference() {
    References references = new References(SEAL);
    String question = talk.seal(talk.draw(new PeerQuestion.File(KIM)));

    assertThat(talk.question(references.of(KIM))).isEmpty();
    assertThat(talk.question(references.ofPlace(new byte[] {1}))).isEmpty();
    assertThat(references.child(question)).isEmpty();
    assertThat(references.place(question)).isEmpty();
    assertThat(question).doesNotContain("Kim");
  }

  @Test
  void whoWasAskedAnswersByItsOwnStoresAndNeverAsksOn() {
    String aboutCases = talk.seal(talk.draw(new PeerQuestion.Cases(SELECTION, Set.of(1))));
    String aboutFacts =
        talk.seal(
            talk.draw(
                new PeerQuestion.Findings(
                    new FindingSelection(
                        FindingKind.ORPHAN,
                        LocalDate.of(2010, 6, 30),
                        Optional.empty(),
                        Optional.empty(),
                        50),
                    Set.of(1))));
    String aboutKim = talk.seal(talk.draw(new PeerQuestion.File(KIM)));

    PeerDesk.Answer cases = desk(talk).answer(aboutCases).orElseThrow();
    PeerDesk.Answer facts = desk(talk).answer(aboutFacts).orElseThrow();
    PeerDesk.Answer kim = desk(talk).answer(aboutKim).orElseThrow();

    assertThat(cases.about()).isEqualTo("cases clock=clock-7 answered=0");
    assertThat(facts.about()).isEqualTo("findings finding=orphan answered=0");
    assertThat(kim.about())
        .isEqualTo("child reference=" + new References(SEAL).of(KIM))
        .doesNotContain("Kim");
  }

  /** Answers by stores that hold nothing, and fails where it would ask others. */
  private static PeerDesk desk(PeerTalk talk) {
    OtherInstances nobody =
        new OtherInstances() {
          @Override
          public Collection<CasePart> cases(CaseSelection selection, Set<Integer> partitions) {
            throw new AssertionError("asked on");
          }

          @Override
          public Collection<FindingPart> findings(
              FindingSelection selection, Set<Integer> partitions) {
            throw new AssertionError("asked on");
          }

          @Override
          public Optional<StoredFile> file(Child child, int partition) {
            throw new AssertionError("asked on");
          }
        };
    return new OwnStores(
        talk,
        policy(),
        new References(SEAL),
        new OwnStores.Held(
            new CaseList(name -> Map.of(), nobody, 4, Names.NONE),
            new FindingList(name -> Map.of(), nobody, null, 4),
            new ChildFiles(name -> Map.of(), nobody, child -> 1, null)));
  }

  private static Policy policy() {
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      indicators.add(
          new Indicator(
              "clock-" + i,
              "Title",
              "What it counts",
              Indicator.Polarity.HIGHER,
              Optional.empty(),
              List.of(),
              List.of(),
              "a circular",
              new Measure.Count(Measure.Counted.REFERRALS),
              false));
    }
    return new Policy("test", "A policy for tests", indicators);
  }

  private PeerQuestion asked(String question) {
    return talk.question(question).orElseThrow().question();
  }

  private PeerQuestion.Cases cases(String question) {
    return (PeerQuestion.Cases) asked(question);
  }

  private String reply(String question, CasePart part) {
    return reply(question, to -> PeerLayout.write(part, to));
  }

  private String reply(String question, Consumer<ByteWriter> answer) {
    return talk.answer(talk.question(question).orElseThrow(), answer);
  }

  private static FindingPart findings(Set<Integer> partitions) {
    Instant time = Instant.parse("2010-06-01T09:30:00.5Z");
    return new FindingPart(
        partitions,
        List.of(
            new Doubtful(
                finding("R-2", Optional.of("R-1")),
                Optional.of(new StatedBy("17", "/test", time, time.plusSeconds(900_000)))),
            new Doubtful(finding("R-3", Optional.empty()), Optional.empty())));
  }

  private static Finding finding(String subject, Optional<String> other) {
    return new Finding(
        FindingKind.RECORDED_LATE,
        new RecordId("E1", RecordType.REFERRAL, "Kim", subject),
        FactType.REFERRAL_RECEIVED,
        "",
        LocalDate.of(2010, 6, 11),
        other);
  }

  private static CasePart part(Set<Integer> partitions) {
    SortedMap<List<String>, Long> groups = new TreeMap<>(new CodePointOrder());
    groups.put(List.of("a team"), 3L);
    OpenClock clock =
        new OpenClock(
            new ClockName(7, new RecordId("E1", RecordType.REFERRAL, "Kim", "R" + partitions), 2),
            new ClockState(
                ClockRun.open(LocalDate.of(2010, 6, 1), LocalDate.of(2010, 6, 2)),
                Instant.parse("2010-06-01T09:30:00.5Z"),
                new Dimensions("E1", "west", "a team", "police")));
    Instant oldest = Instant.parse("2010-05-31T23:59:59.5Z");
    return new CasePart(partitions, 12, groups, Optional.of(oldest), List.of(clock));
  }

  private HttpPeers peers(Duration atMost, Map<Integer, URI> holders) {
    return new HttpPeers(talk, () -> holders, atMost);
  }

  /** An instance that answers every question by this. */
  private URI serve(UnaryOperator<String> answer) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          HttpPeers.PATH,
          exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            questions.add(question);
            byte[] text = answer.apply(question).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
          });
      server.start();
      servers.add(server);
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where nobody listens. */
  private static URI nobody() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
