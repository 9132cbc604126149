package org.dutywatch.monitor.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dutywatch.monitor.cases.CasePart;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles;
import org.dutywatch.monitor.cases.FindingPart;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.cases.OtherInstances;
import org.dutywatch.monitor.peers.PeerTalk.Asked;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.store.ByteReader;
import org.dutywatch.monitor.store.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the other instances over HTTP, each once and all at once. Safe to share. */
public final class HttpPeers implements OtherInstances {
  /** Where an instance is asked. */
  public static final String PATH = "/internal/v1/peer";

  private static final Logger LOG = LoggerFactory.getLogger(HttpPeers.class);
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  private final PeerTalk talk;
  private final Holders holders;
  private final Duration atMost;
  private final HttpClient client;

  /**
   * Asks through this talk.
   *
   * @param atMost how long an answer is waited for
   */
  public HttpPeers(PeerTalk talk, Holders holders, Duration atMost) {
    this.talk = talk;
    this.holders = holders;
    this.atMost = atMost;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(atMost)
            .build();
  }

  @Override
  public Collection<CasePart> cases(CaseSelection selection, Set<Integer> partitions) {
    return parts(
        partitions,
        of -> new PeerQuestion.Cases(selection, of),
        PeerLayout::part,
        CasePart::partitions);
  }

  @Override
  public Collection<FindingPart> findings(FindingSelection selection, Set<Integer> partitions) {
    return parts(
        partitions,
        of -> new PeerQuestion.Findings(selection, of),
        PeerLayout::findingPart,
        FindingPart::partitions);
  }

  /** A part that has more than was asked for is thrown away. */
  private <T> Collection<T> parts(
      Set<Integer> partitions,
      Function<Set<Integer>, PeerQuestion> question,
      Function<ByteReader, T> read,
      Function<T, Set<Integer>> partitionsOf) {
    Map<Integer, URI> where = holders.addresses();
    Map<URI, Set<Integer>> byHolder =
        partitions.stream().filter(where::containsKey).collect(groupingBy(where::get, toSet()));
    List<CompletableFuture<Optional<T>>> asked = new ArrayList<>();
    byHolder.forEach(
        (holder, of) ->
            asked.add(
                ask(holder, question.apply(of))
                    .thenApply(
                        answer ->
                            answer
                                .map(read)
                                .filter(part -> of.containsAll(partitionsOf.apply(part))))));
    return asked.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<StoredFile> file(Child child, int partition) {
    return Optional.ofNullable(holders.addresses().get(partition))
        .flatMap(holder -> ask(holder, new PeerQuestion.File(child)).join())
        .filter(answer -> answer.raw() == 1)
        .map(answer -> StoredFile.read(ChildFiles.recordOf(child), answer));
  }

  /** Completes with the answer, or with none; never with a fault. */
  private CompletableFuture<Optional<ByteReader>> ask(URI holder, PeerQuestion question) {
    Asked asked = talk.draw(question);
    HttpRequest request =
        HttpRequest.newBuilder(holder.resolve(PATH))
            .timeout(atMost)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(talk.seal(asked)))
            .build();
    return client
        .sendAsync(request, BodyHandlers.ofString(UTF_8))
        .orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
        .handle((response, fault) -> answer(holder, asked, response, fault));
  }

  private Optional<ByteReader> answer(
      URI holder, Asked asked, HttpResponse<String> response, Throwable fault) {
    if (fault != null) {
      LOG.warn("The monitor at {} does not answer: {}", holder, fault.toString());
      return Optional.empty();
    }
    Optional<ByteReader> answer =
        response.statusCode() == OK ? talk.answer(asked, response.body()) : Optional.empty();
    boolean foreign = response.statusCode() == OK || response.statusCode() == FORBIDDEN;
    if (answer.isEmpty() && foreign) {
      LOG.warn("What is at {} has not the reference key, topics and rules of this one", holder);
    } else if (answer.isEmpty()) {
      LOG.warn("The monitor at {} does not answer: {}", holder, response.statusCode());
    }
    return answer;
  }
}
