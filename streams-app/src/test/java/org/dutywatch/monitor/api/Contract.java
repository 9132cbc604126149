package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI document, held against what the server really answers. */
final class Contract {
  private static final String DOCUMENT = "https://dutywatch.example/openapi";

  /** Of HTTP itself. */
  private static final Set<String> NOT_DOCUMENTED =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "transfer-encoding",
          "vary");

  /** Of requests that are no HTTP, of a path or method that is not there, or in a rush. */
  private static final Set<Integer> OF_NO_OPERATION =
      Set.of(400, 404, 405, 414, 421, 431, 503, 505);

  private final JsonNode document;
  private final JsonSchemaFactory schemas;
  private final SchemaValidatorsConfig strict =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  Contract() {
    try (InputStream yaml = ApiServer.class.getResourceAsStream("openapi.yaml")) {
      document = new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory ->
                factory.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
  }

  /**
   * What the server answered.
   *
   * @param headers by name in lower case
   */
  record Answer(int status, Map<String, String> headers, String body) {
    Answer {
      headers = Map.copyOf(headers);
    }

    private String mediaType() {
      return headers.getOrDefault("content-type", "").split(";", 2)[0];
    }
  }

  JsonNode document() {
    return document;
  }

  /** Every operation, such as {@code GET /api/v1/clocks}, with the statuses it may answer with. */
  Map<String, Set<Integer>> operations() {
    Map<String, Set<Integer>> operations = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                statuses(method.getValue()))));
    return operations;
  }

  private static Set<Integer> statuses(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .map(response -> Integer.valueOf(response.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The operation that a request asks for; of several paths that fit, the plainest. */
  Optional<String> operation(String method, String target) {
    String path = target.split("\\?", 2)[0];
    String wanted = method.equals("HEAD") ? "GET" : method;
    return operations().keySet().stream()
        .filter(operation -> operation.startsWith(wanted + " "))
        .filter(operation -> path.matches(pattern(operation.substring(wanted.length() + 1))))
        .min(Comparator.comparing(operation -> operation.contains("{")));
  }

  private static String pattern(String template) {
    return Stream.of(template.split("(?=\\{)|(?<=})", -1))
        .map(part -> part.startsWith("{") ? "[^/;]+" : part.replace(".", "[.]"))
        .collect(Collectors.joining());
  }

  /** Fails where an answer is not as documented. */
  void check(String method, String target, Answer answer) {
    String asked = method + " " + target + " " + answer.status() + ": " + answer.body();
    Optional<String> operation = operation(method, target);
    SafeHeaders.ALL.keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(name -> assertThat(answer.headers()).as(asked).containsKey(name));
    if (operation.isEmpty() || answer.status() == 505) {
      assertThat(OF_NO_OPERATION).as(asked).contains(answer.status());
      checkProblem(asked, answer);
      return;
    }
    String[] parts = operation.get().split(" ", 2);
    String pointer =
        "/paths/"
            + parts[1].replace("/", "~1")
            + "/"
            + parts[0].toLowerCase(Locale.ROOT)
            + "/responses/"
            + answer.status();
    assertThat(document.at(pointer).isMissingNode()).as("not documented: " + asked).isFalse();
    checkResponse(asked, resolved(pointer), answer, method.equals("HEAD"));
  }

  private void checkProblem(String asked, Answer answer) {
    assertThat(answer.mediaType()).as(asked).isEqualTo("application/problem+json");
    assertThat(Set.of(answer.headers().keySet().stream().filter(Contract::unusual).toArray()))
        .as(asked)
        .isSubsetOf("allow", "retry-after");
    if (!answer.body().isEmpty()) {
      assertThat(faults("/components/schemas/Problem", TestApi.json(answer.body())))
          .as(asked)
          .isEmpty();
    }
  }

  private static boolean unusual(String header) {
    return !NOT_DOCUMENTED.contains(header)
        && SafeHeaders.ALL.keySet().stream().noneMatch(header::equalsIgnoreCase);
  }

  private void checkResponse(String asked, String pointer, Answer answer, boolean head) {
    checkHeaders(asked, pointer + "/headers", answer);
    JsonNode content = document.at(pointer + "/content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(asked).isEmpty();
      assertThat(answer.headers()).as(asked).doesNotContainKey("content-type");
      return;
    }
    assertThat(content.has(answer.mediaType())).as("not documented: " + asked).isTrue();
    if (head) {
      assertThat(answer.body()).as(asked).isEmpty();
    } else {
      String schema = pointer + "/content/" + answer.mediaType().replace("/", "~1") + "/schema";
      JsonNode body =
          answer.mediaType().endsWith("json")
              ? TestApi.json(answer.body())
              : new TextNode(answer.body());
      assertThat(faults(schema, body)).as(asked).isEmpty();
    }
  }

  private void checkHeaders(String asked, String pointer, Answer answer) {
    Set<String> documented = new TreeSet<>();
    document
        .at(pointer)
        .fieldNames()
        .forEachRemaining(
            name -> {
              documented.add(name.toLowerCase(Locale.ROOT));
              String header = resolved(pointer + "/" + name);
              String value = answer.headers().get(name.toLowerCase(Locale.ROOT));
              boolean required = document.at(header + "/required").asBoolean();
              assertThat(value != null || !required).as(name + " of " + asked).isTrue();
              if (value != null) {
                assertThat(faults(header + "/schema", new TextNode(value))).as(asked).isEmpty();
              }
            });
    assertThat(answer.headers().keySet().stream().filter(Contract::unusual).toList())
        .as("headers of " + asked)
        .isSubsetOf(documented);
  }

  /** Where what a pointer leads to really stands. */
  private String resolved(String pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isMissingNode() ? pointer : reference.asText().substring(1);
  }

  /** What is wrong with a value by the schema that a pointer leads to. */
  List<String> faults(String pointer, JsonNode value) {
    return schemas
        .getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer), strict)
        .validate(value)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
