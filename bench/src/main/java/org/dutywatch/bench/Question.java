package org.dutywatch.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/** What is read over HTTP, and timed as one. */
enum Question {
  /** One indicator of one council over every window: a request each, one after the other. */
  INDICATOR {
    @Override
    List<HttpRequest> requests(Asked of, RandomGenerator dice) {
      String path = "/api/v1/indicators/" + of.any(of.policy().indicators(), dice).id();
      String council = of.any(of.authorities(), dice);
      return Arrays.stream(Windows.values())
          .map(window -> of.get(path + "?authority=" + council + "&window=" + window.label()))
          .toList();
    }
  },
  /** The open cases of one clock of one council by band. */
  CLOCK {
    @Override
    List<HttpRequest> requests(Asked of, RandomGenerator dice) {
      List<Indicator> clocks =
          of.policy().indicators().stream().filter(one -> one.clock().isPresent()).toList();
      return List.of(
          of.get(
              "/api/v1/clocks/"
                  + of.any(clocks, dice).id()
                  + "?authority="
                  + of.any(of.authorities(), dice)));
    }
  },
  /** All metrics, compressed, as Prometheus asks for them. */
  METRICS {
    @Override
    List<HttpRequest> requests(Asked of, RandomGenerator dice) {
      return List.of(
          HttpRequest.newBuilder(of.get("/metrics"), (name, value) -> true)
              .header("Accept-Encoding", "gzip")
              .header(
                  "Accept",
                  "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5")
              .build());
    }
  };

  /** The requests of one question, about any council and any figure. */
  abstract List<HttpRequest> requests(Asked of, RandomGenerator dice);

  /**
   * Who is asked, about what.
   *
   * @param address of the monitor
   * @param policy whose indicators and clocks are asked for
   * @param authorities the councils on the board
   */
  record Asked(String address, Policy policy, List<String> authorities) {

    private HttpRequest get(String path) {
      return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    private <T> T any(List<T> choices, RandomGenerator dice) {
      return choices.get(dice.nextInt(choices.size()));
    }
  }
}
