package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class AnyQueryPropertyTest {
  private static final TestApi API = new TestApi();
  private static final List<String> PATHS =
      List.of(
          "/api/v1/indicators",
          "/api/v1/indicators/referrals",
          "/api/v1/indicators/referral-decision",
          "/api/v1/indicators/referrals/series",
          "/api/v1/clocks",
          "/api/v1/clocks/referral-decision",
          "/api/v1/clocks/referral-decision/durations",
          "/api/v1/status");

  @AfterContainer
  static void stop() {
    API.close();
  }

  @Property(tries = 400)
  void noQueryBringsAFaultToLight(@ForAll("paths") String path, @ForAll("queries") String query) {
    String response =
        API.raw(
            "GET "
                + path
                + "?"
                + query
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    String[] parts = response.split("\r\n\r\n", 2);
    assertThat(parts[0]).matches("(?s)HTTP/1.1 (200|400).*");
    assertThat(TestApi.json(parts[1]).isObject()).isTrue();
    if (parts[0].startsWith("HTTP/1.1 400")) {
      assertThat(TestApi.json(parts[1]).path("detail").asText()).isNotBlank().hasSizeLessThan(500);
    }
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(PATHS);
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> name =
        Arbitraries.oneOf(
            Arbitraries.of(
                "window",
                "from",
                "to",
                "at",
                "by",
                "basis",
                "step",
                "authority",
                "wait",
                "position"),
            text(4));
    Arbitrary<String> value =
        Arbitraries.oneOf(
            Arbitraries.of(
                "7d",
                "ytd",
                "2010-01-01",
                "0001-01-01",
                "9999-12-31",
                "2010-06-30",
                "team",
                "locality,team",
                "due",
                "day",
                "week",
                "month",
                "0",
                "60",
                "E06000033"),
            text(12));
    return Combinators.combine(name, value)
        .as((n, v) -> n + "=" + v)
        .list()
        .ofMaxSize(4)
        .map(pairs -> String.join("&", pairs));
  }

  private static Arbitrary<String> text(int longest) {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .excludeChars('#')
        .withChars("%%%&&==++,,--")
        .ofMaxLength(longest);
  }
}
