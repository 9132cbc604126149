package org.dutywatch.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has who unpacks the archive, and nothing else of this project. */
@Timeout(240)
class ReleaseArchiveTest {
  private static final Path ARCHIVES = Path.of("target").toAbsolutePath();
  private static final Path SOURCES = Path.of("").toAbsolutePath().getParent();

  @TempDir private static Path elsewhere;
  private static Path unpacked;

  @BeforeAll
  static void unpack() throws Exception {
    Path folder = Files.createDirectory(elsewhere.resolve("a folder with spaces"));
    Process tar =
        new ProcessBuilder("tar", "xzf", archive(".tar.gz").toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    unpacked = only(folder);
  }

  private static Path archive(String ending) throws IOException {
    try (Stream<Path> files = Files.list(ARCHIVES)) {
      return files.filter(file -> file.toString().endsWith(ending)).findAny().orElseThrow();
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void theMonitorRunsFromTheUnpackedFolder() throws Exception {
    Process monitor =
        start(
            Map.of(
                "DUTYWATCH_DATA_DIR", elsewhere.resolve("data").toString(),
                "DUTYWATCH_HTTP_PORT", "0",
                "DUTYWATCH_CLOCK", "fixed:2026-03-31T09:00:00Z",
                "DUTYWATCH_JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC"),
            "monitor",
            "--embedded-broker");
    try {
      BufferedReader said = monitor.inputReader(UTF_8);
      String line = said.readLine();
      assertThat(line).startsWith("Dutywatch is ready at ");
      String address = line.substring("Dutywatch is ready at ".length());

      assertThat(answer(address + "/health/ready")).isEqualTo(200);
      assertThat(answer(address + "/docs")).isEqualTo(200);
      monitor.destroy();
      assertThat(monitor.waitFor(60, SECONDS)).isTrue();
      assertThat(monitor.exitValue()).isZero();
    } finally {
      monitor.destroyForcibly();
    }
  }

  @Test
  void theCommandsAreThoseThatCouncilsNeed() throws Exception {
    assertThat(said("--version")).matches("Dutywatch \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(said("--help"))
        .contains("monitor", "notify", "simulate", "generations", "dead-letters", "import", "demo")
        .doesNotContain("bench", "prove", "Runs all tests");
  }

  @Test
  void holdsNoLibraryThatOnlyMeasuresOrTests() throws Exception {
    Set<String> libraries = in("lib");

    assertThat(libraries)
        .anyMatch(name -> name.startsWith("demo-"))
        .anyMatch(name -> name.startsWith("rocksdbjni-"))
        .noneMatch(
            name -> name.matches("(bench|proof|jmh-core|junit.*|.*test-utils|assertj.*)-.*"));
    assertThat(Files.readString(SOURCES.resolve("Dockerfile")))
        .contains("rm bench-* proof-* jmh-core-* kafka-streams-test-utils-*");
  }

  @Test
  void boardsRulesAndDocumentationAreThoseOfTheSources() throws Exception {
    for (String folder : List.of("docs", "grafana", "prometheus")) {
      assertThat(tree(unpacked.resolve(folder)))
          .as(folder)
          .isNotEmpty()
          .isEqualTo(tree(SOURCES.resolve(folder)));
    }
    assertThat(unpacked.resolve("LICENSE")).exists();
    assertThat(unpacked.resolve("kafka/access.sh")).isExecutable();
  }

  @Test
  void whatItsPagesPointToIsInTheArchive() throws Exception {
    String page = Files.readString(unpacked.resolve("README.md"));
    assertThat(Pattern.compile("]\\(([^)]+)\\)").matcher(page).results())
        .isNotEmpty()
        .map((MatchResult link) -> link.group(1))
        .allSatisfy(link -> assertThat(unpacked.resolve(link)).exists());
  }

  @Test
  void theServiceStartsWhatIsThere() throws Exception {
    String unit = Files.readString(unpacked.resolve("systemd/dutywatch.service"));

    assertThat(unit)
        .contains(
            "ExecStart=/opt/dutywatch/bin/dutywatch monitor --config /etc/dutywatch/dutywatch.yaml");
    assertThat(unpacked.resolve("bin/dutywatch")).isExecutable();
    assertThat(unpacked.resolve("config/dutywatch.yaml")).exists();
  }

  @Test
  void windowsHasTheSameCommandWithItsOwnEndsOfLines() throws Exception {
    String linux = Files.readString(unpacked.resolve("bin/dutywatch"));
    String windows = Files.readString(unpacked.resolve("bin/dutywatch.bat"));

    assertThat(windows).contains("\\lib\\*\" org.dutywatch.demo.Main %*\r\n");
    assertThat(windows.replace("\r\n", "")).doesNotContain("\n");
    String options = "-Xmx2g -Xmn1g -XX:+UseParallelGC";
    assertThat(linux).contains("${DUTYWATCH_JAVA_OPTS:-" + options + "}");
    assertThat(windows).contains("set \"options=" + options + "\"");
  }

  @Test
  void theZipHoldsTheSameFiles() throws Exception {
    try (ZipFile zip = new ZipFile(archive(".zip").toFile())) {
      Set<String> names =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .map(entry -> entry.getName().substring(entry.getName().indexOf('/') + 1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names).isEqualTo(tree(unpacked));
    }
  }

  private static Process start(Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(unpacked.resolve("bin/dutywatch").toString()), Stream.of(arguments))
                .toList());
    builder.environment().keySet().removeIf(name -> name.startsWith("DUTYWATCH_"));
    builder.environment().putAll(environment);
    return builder
        .directory(elsewhere.toFile())
        .redirectError(elsewhere.resolve("log").toFile())
        .start();
  }

  private static String said(String argument) throws Exception {
    Process process = start(Map.of("DUTYWATCH_JAVA_OPTS", "-Xmx256m"), argument);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  private static int answer(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static Set<String> in(String folder) throws IOException {
    return tree(unpacked.resolve(folder));
  }

  /** The paths of all files in a folder and below it. */
  private static Set<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
