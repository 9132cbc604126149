package org.dutywatch.monitor.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.TestNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifyLoaderTest {
  private static final Rules RULES = Rules.of(ConfigLoader.load(Optional.empty(), Map.of()));
  private static final Path GUIDE = Path.of("..", "docs", "notify.md");

  @TempDir private Path folder;

  private NotifySettings load(String yaml, Map<String, String> environment) {
    try {
      Path file = Files.writeString(folder.resolve("settings.yaml"), yaml);
      return NotifyLoader.load(
          file, RULES, environment, InstantSource.fixed(Instant.parse("2026-01-14T12:00:00Z")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Channel channel(String yaml) {
    return load(
            "notify: {channels: {desk: {webhook: {url: 'https://a.example/x'}, " + yaml + "}}}",
            Map.of())
        .channels()
        .get(0);
  }

  /** The example that the guide gives can be used as it is. */
  @Test
  void theExampleOfTheGuideIsUnderstood() throws Exception {
    String guide = Files.readString(GUIDE);
    String example = guide.substring(guide.indexOf("```yaml\n") + 8);
    example = example.substring(0, example.indexOf("```"));
    Map<String, String> environment = new HashMap<>();
    environment.put("DUTY_DESK_URL", "https://teams.example/hook");
    environment.put("CASE_SYSTEM_TOKEN", "Bearer secret");
    environment.put("SMTP_PASSWORD", "secret");
    Path file = Files.writeString(folder.resolve("settings.yaml"), example);

    NotifySettings settings = load(example, environment);

    assertThat(settings.names()).isEqualTo("duty-desk, first-contact, case-system");
    assertThat(settings.metricsPort()).contains(9465);
    assertThat(ConfigLoader.load(Optional.of(file), Map.of()).kafka().bootstrapServers())
        .as("the monitor takes the same file")
        .contains("kafka.council.example:9092");
  }

  @Test
  void withoutMoreEverythingIsToldAtOnce() {
    Channel desk = channel("");
    Instant night = Instant.parse("2026-01-14T23:00:00Z");

    assertThat(desk.selection().takes(TestNotice.breached("A", "a"))).isTrue();
    assertThat(desk.timetable().of(night).at()).isEqualTo(night);
    assertThat(desk.timetable().of(night).together()).isFalse();
  }

  @Test
  void daysOffAreWeekendsAndBankHolidays() {
    Channel desk = channel("quiet: {from: '18:00', until: '08:00', days-off: true}");

    assertThat(desk.timetable().of(Instant.parse("2026-04-02T20:00:00Z")).at())
        .as("the evening before Easter")
        .isEqualTo("2026-04-07T07:00:00Z");
  }

  @Test
  void daysOffMayBeAllThatIsQuiet() {
    Channel desk = channel("quiet: {days-off: true}");

    assertThat(desk.timetable().open(Instant.parse("2026-01-14T23:00:00Z"))).isTrue();
    assertThat(desk.timetable().open(Instant.parse("2026-01-17T12:00:00Z"))).isFalse();
  }

  @Test
  void aSecretComesFromAFileAndIsNeverShown() throws Exception {
    Path secret = Files.writeString(folder.resolve("url"), "https://a.example/secret\n");

    NotifySettings settings =
        load("notify: {channels: {desk: {webhook: {url: 'file:" + secret + "'}}}}", Map.of());

    assertThat(settings.channels()).hasSize(1);
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                | expected a key 'notify'",
        "notify: {}                                        | channels: missing",
        "notify: {channels: {}}                            | found none",
        "notify: {chanels: {}}                             | unknown key",
        "notify: {channels: {Desk: {}}}                    | small letters",
        "notify: {channels: {d: {}}}                       | either webhook or mail",
        "notify: {channels: {d: {mail: {to: [a@b.c]}}}}    | mail server under notify.mail",
        "notify: {channels: {d: {webhook: {}}}}            | url: missing",
        "notify: {channels: {d: {webhook: {url: 'ftp://secret'}}}} | begins with https",
        "notify: {channels: {d: {webhook: {url: 'env:NOT_SET'}}}}  | NOT_SET is not set",
        "notify: {channels: {d: {webhook: {url: 'file:none'}}}}    | none cannot be read",
        "notify: {channels: {d: {webhook: {url: 'http://a', shape: x}}}} | cloudevents, teams, slack",
        "notify: {channels: {d: {webhook: {url: 'http://a', headers: {Host: x}}}}} | cannot be sent",
        "notify: {channels: {d: {webhook: {url: 'http://a'}, digest: hourly}}}     | every 60 minutes",
        "notify: {channels: {d: {webhook: {url: 'http://a'}, digest: every 0 minutes}}} | 1 to 1440",
        "notify: {channels: {d: {webhook: {url: 'http://a'}, digest: ['9am']}}}    | 08:30",
        "notify: {channels: {d: {webhook: {url: 'http://a'}, quiet: {from: '18:00'}}}} | until: missing",
        "notify: {channels: {d: {webhook: {url: 'http://a'}, only: {clocks: [x]}}}}    | referral-decision",
        "notify: {channels: {d: {webhook: {url: 'http://a'}, only: {types: [x]}}}}     | clock.breached",
        "notify: {metrics-port: 99999, channels: {d: {webhook: {url: 'http://a'}}}}    | 65535",
        "notify: {mail: {host: h, from: x}, channels: {d: {mail: {to: [a@b.c]}}}}      | e-mail address",
        "notify: {mail: {host: h, from: a@b.c}, channels: {d: {mail: {to: []}}}}       | found no address",
        "notify: {mail: {host: h, port: 0, from: a@b.c}, channels: {d: {mail: {to: [a@b.c]}}}} | 1 to 65535",
        "notify: {mail: {host: h, security: ssl, from: a@b.c}, channels: {d: {mail: {to: [a@b.c]}}}} | starttls"
      })
  void whatCannotBeUsedIsRefusedWithItsPlace(String yaml, String expected) {
    assertThatThrownBy(() -> load(yaml, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(expected)
        .hasMessageContaining("settings.yaml, line 1")
        .hasMessageNotContaining("secret");
  }
}
