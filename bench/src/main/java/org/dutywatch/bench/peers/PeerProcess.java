package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.proof.kill.CommandProcess;

/** A contender of the module {@code peers}, which has a class path of its own. */
final class PeerProcess implements Contender {
  private static final JsonMapper JSON = new JsonMapper();

  /** What Flink and Hazelcast want opened to them on Java 17, as their documentation says. */
  private static final List<String> OPENED =
      List.of(
          "--add-modules=java.se",
          "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.management/sun.management=ALL-UNNAMED",
          "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

  private final CommandProcess process;
  private final String address;
  private final Wire wire;
  private final boolean readsKafka;
  private final EventWriter writer = new EventWriter();
  private final HttpClient client = HttpClient.newHttpClient();

  private PeerProcess(CommandProcess process, String address, Wire wire, boolean readsKafka) {
    this.process = process;
    this.address = address;
    this.wire = wire;
    this.readsKafka = readsKafka;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param name what the module calls it
   * @param readsKafka whether it reads Kafka; else events are handed to it
   * @param built the module's build folder
   * @param folder what it keeps goes there
   */
  static PeerProcess start(String name, boolean readsKafka, Path built, EventSet set, Path folder) {
    List<String> java = new ArrayList<>(Machine.OPTIONS);
    java.addAll(OPENED);
    java.addAll(
        List.of(
            "-Dlogback.configurationFile=peers-logback.xml",
            "-cp",
            built.resolve("classes") + ":" + libraries(built),
            "org.dutywatch.peers.Main",
            name,
            set.brokers(),
            EventSet.TOPICS.prefix(),
            set.file().toString(),
            folder.toString()));
    CommandProcess process = CommandProcess.start(java, folder.resolve("log"), Map.of());
    return new PeerProcess(
        process, process.awaitLine("Peer is ready at "), new Wire(set.brokers()), readsKafka);
  }

  private static String libraries(Path built) {
    try {
      return Files.readString(built.resolve("class-path")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public JsonNode figures(LocalDate to) throws IOException, InterruptedException {
    return JSON.readTree(
        answer(HttpRequest.newBuilder(URI.create(address + "/figures?" + to)).build()));
  }

  @Override
  public void tell(Statement event) throws IOException, InterruptedException {
    if (readsKafka) {
      wire.send(event);
    } else {
      answer(
          HttpRequest.newBuilder(URI.create(address + "/events"))
              .POST(BodyPublishers.ofByteArray(writer.structured(event)))
              .build());
    }
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " " + response.statusCode() + logged());
    }
    return response.body();
  }

  @Override
  public String logged() {
    return process.logged();
  }

  @Override
  public void close() {
    wire.close();
    process.close();
  }
}
