package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The document itself. That answers are as it says, every test that uses {@link TestApi} sees. */
class OpenApiTest {
  private static final TestApi API = new TestApi();
  private static final Contract CONTRACT = new Contract();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void theServerHasTheRoutesThatAreDocumentedAndNoOthers() {
    assertThat(API.routes().stream().filter(route -> !route.startsWith("HEAD ")).toList())
        .containsExactlyInAnyOrderElementsOf(CONTRACT.operations().keySet());
  }

  @Test
  void whatCanBeGotCanBeAskedForItsHeaders() {
    assertThat(paths("HEAD ")).isEqualTo(paths("GET "));
  }

  private static Set<String> paths(String method) {
    return API.routes().stream()
        .filter(route -> route.startsWith(method))
        .map(route -> route.substring(method.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void itIsServedAsJson() {
    assertThat(API.answer("/openapi.json")).isEqualTo(CONTRACT.document());
  }

  @Test
  void everyExampleIsAsItsSchemaSays() {
    List<String> wrong = new ArrayList<>();

    int examples = exampleFaults("", CONTRACT.document(), wrong);

    assertThat(wrong).isEmpty();
    assertThat(examples).isEqualTo(78);
  }

  private static int exampleFaults(String pointer, JsonNode node, List<String> wrong) {
    int examples = 0;
    if (node.has("example") && node.has("schema")) {
      examples++;
      CONTRACT
          .faults(pointer + "/schema", node.path("example"))
          .forEach(fault -> wrong.add(pointer + ": " + fault));
    }
    for (var field : node.properties()) {
      String name = field.getKey().replace("~", "~0").replace("/", "~1");
      examples += exampleFaults(pointer + "/" + name, field.getValue(), wrong);
    }
    return examples;
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryPartIsUsed() {
    Set<String> used = new TreeSet<>();
    CONTRACT.document().findValuesAsText("$ref").forEach(used::add);
    Set<String> there = new TreeSet<>();
    CONTRACT
        .document()
        .path("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> there.add("#/components/" + kind.getKey() + "/" + name)));

    assertThat(used).isEqualTo(there);
  }

  @Test
  void theTypesOfProblemsAreTheOnesThatThereAre() {
    Set<String> documented = new TreeSet<>();
    for (JsonNode response : CONTRACT.document().at("/components/responses")) {
      response
          .at("/content/application~1problem+json/schema/allOf/1/properties/type/enum")
          .forEach(type -> documented.add(type.asText()));
    }
    documented.add("/problems/no-event-accepted");
    documented.add("/problems/still-refused");
    Set<String> known =
        Arrays.stream(ProblemType.values())
            .filter(type -> type != ProblemType.METHOD_NOT_ALLOWED) // of no operation
            .map(ProblemType::uri)
            .collect(Collectors.toCollection(TreeSet::new));
    known.add("about:blank");

    assertThat(documented).isEqualTo(known);
  }

  @Test
  void everyOperationAndParameterIsDescribed() {
    Set<String> ids = new TreeSet<>();
    for (String operation : CONTRACT.operations().keySet()) {
      String[] parts = operation.split(" ", 2);
      JsonNode node =
          CONTRACT.document().path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
      assertThat(node.path("summary").asText()).as(operation).isNotBlank();
      assertThat(ids.add(node.path("operationId").asText())).as(operation).isTrue();
    }
    for (JsonNode parameter : CONTRACT.document().at("/components/parameters")) {
      assertThat(parameter.path("description").asText()).isNotBlank();
    }
  }
}
