package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.json.EventSplitter;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.pseudonym.Seal;

/** The real server on a free port, in front of a fake monitor on 30 June 2010. */
final class TestApi implements AutoCloseable {
  private static final Set<String> HEADLINES = Set.of("repeat-cp-plan", "dv-risk-assessment");

  static final LocalDate TODAY = LocalDate.of(2010, 6, 30);
  static final LocalDate KNOWN_UNTIL = LocalDate.of(2010, 12, 31);

  /** References by a key that everybody knows. */
  static final References REFERENCES = new References(new Seal(new byte[Seal.KEY_BYTES]));

  /** One team became another. */
  private static final BoardText TEXT =
      new BoardText(
          new Names(
              Map.of(
                  Dimension.TEAM,
                  List.of(
                      new Names.Name("first-contact", "First contact", Optional.empty()),
                      new Names.Name("duty", "Duty team", Optional.of("first-contact"))))),
          Optional.of("Made up for tests."));

  private static final JsonMapper JSON = new JsonMapper();
  private static final Contract CONTRACT = new Contract();

  final FakeMonitor monitor = new FakeMonitor();
  final FakeDesk letters = new FakeDesk();
  final FakeNotices notices = new FakeNotices();
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  TestApi() {
    this(Limits.USUAL.withWaitingAtOnce(4));
  }

  TestApi(Limits limits) {
    this(limits, List.of());
  }

  TestApi(Limits limits, List<String> hosts) {
    ApiServer.Ports ports =
        new ApiServer.Ports(
            monitor,
            monitor,
            new EventSplitter(),
            letters,
            notices,
            monitor,
            monitor,
            monitor::writeMetrics,
            monitor::answered,
            monitor,
            monitor::answerPeer,
            REFERENCES,
            TEXT);
    server = new ApiServer(policy(), calendar(), ports, limits).start("127.0.0.1", 0, hosts);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  /** Sends a dead letter again; no content type, no body. */
  HttpResponse<String> resend(String id, String contentType, String body) {
    HttpRequest.Builder request = request("/api/v1/dead-letters/" + id + "/resend");
    return send(
        contentType.isEmpty()
            ? request.POST(BodyPublishers.noBody())
            : request.header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String contentType, byte[] body) {
    return send(
        request("/api/v1/events")
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    HttpRequest asked = request.build();
    try {
      HttpResponse<String> response = client.send(asked, TestApi::body);
      CONTRACT.check(asked.method(), target(asked.uri()), seen(response, response.body()));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was answered; nothing of a stream, which would never end. */
  private static BodySubscriber<String> body(ResponseInfo answer) {
    return answer.headers().firstValue("Content-Type").equals(Optional.of("text/event-stream"))
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), TestApi::nothing)
        : BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  private static String nothing(InputStream stream) {
    try (stream) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(URI uri) {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static Contract.Answer seen(HttpResponse<?> response, String body) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new Contract.Answer(response.statusCode(), headers, body);
  }

  int port() {
    return server.port();
  }

  /** Every method and path that the server answers. */
  Set<String> routes() {
    return server.routes();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  /** Sends text as it is and reads all that comes back until the server closes. */
  String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String response = utf8(socket.getInputStream().readAllBytes());
      String[] line = request.split("\r\n", 2)[0].split(" ", -1);
      CONTRACT.check(line[0], line[1], seen(response));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contract.Answer seen(String response) {
    String[] parts = response.split("\r\n\r\n", 2);
    List<String> lines = parts[0].lines().toList();
    Map<String, String> headers = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] header = line.split(": ?", 2);
      headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (a, b) -> a + ", " + b);
    }
    int status = Integer.parseInt(lines.get(0).split(" ", -1)[1]);
    return new Contract.Answer(status, headers, parts[1]);
  }

  /** Begins to listen to the live board. */
  LiveStream live() {
    return live("");
  }

  /** Begins to listen to a part of the live board. */
  LiveStream live(String query) {
    return live(request("/api/v1/live" + query));
  }

  /** Comes again, having seen the event of an id last. */
  LiveStream liveAfter(String seen) {
    return live(request("/api/v1/live").header("Last-Event-ID", seen));
  }

  private LiveStream live(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() == 200) {
        CONTRACT.check("GET", "/api/v1/live", seen(response, ""));
      }
      return new LiveStream(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for the live board, and reads no more of the answer than that it has begun. */
  Socket rawLive() throws IOException {
    return rawLive("");
  }

  /** Asks for a part of the live board, likewise. */
  Socket rawLive(String query) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    socket
        .getOutputStream()
        .write(utf8("GET /api/v1/live" + query + " HTTP/1.0\r\nHost: localhost\r\n\r\n"));
    assertThat(utf8(socket.getInputStream().readNBytes(15))).isEqualTo("HTTP/1.1 200 OK");
    return socket;
  }

  /** The answer to a read that succeeds. */
  JsonNode answer(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    return json(response.body());
  }

  /** Sees that a response is a well-formed problem, and gives it. */
  static JsonNode problem(HttpResponse<String> response, int status, String slug) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    JsonNode problem = json(response.body());
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    return problem;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  static WorkingCalendar calendar() {
    return calendar(KNOWN_UNTIL);
  }

  /** With one bank holiday, which is known for certain up to a day. */
  static WorkingCalendar calendar(LocalDate knownUntil) {
    return new WorkingCalendar(
        new BankHolidays() {
          @Override
          public Set<LocalDate> ofYear(int year) {
            return year == 2010 ? Set.of(LocalDate.of(2010, 8, 30)) : Set.of();
          }

          @Override
          public LocalDate knownUntil() {
            return knownUntil;
          }
        });
  }

  static Policy policy() {
    return new Policy(
        "test-policy",
        "A policy for tests",
        List.of(
            indicator(
                "referral-decision",
                clock(RecordType.REFERRAL, new Allowance.WorkingDays(1)),
                Optional.of(0.8)),
            indicator(
                "dv-risk-assessment",
                clock(RecordType.DV_NOTIFICATION, new Allowance.Days(0)),
                Optional.empty()),
            indicator("repeat-cp-plan", new Measure.RepeatPlan(0), Optional.of(0.125)),
            indicator(
                "referrals", new Measure.Count(Measure.Counted.REFERRALS), Optional.empty())));
  }

  private static Measure clock(RecordType record, Allowance allowance) {
    return new Measure.Timeliness(
        new Course.Between(
            record,
            Optional.empty(),
            Moment.REFERRAL_RECEIVED,
            Moment.REFERRAL_DECIDED,
            Timescale.always(allowance),
            Course.Runs.ALWAYS,
            false));
  }

  private static Indicator indicator(String id, Measure measure, Optional<Double> target) {
    return new Indicator(
        id,
        "Title of " + id,
        "What " + id + " counts",
        Polarity.HIGHER,
        target,
        List.of(new Figure("England 2024", 0.25)),
        List.of(),
        "a circular",
        measure,
        HEADLINES.contains(id));
  }

  @Override
  public void close() {
    server.close();
  }
}
