package org.dutywatch.monitor.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.metrics.Extent;

/** Makes the monitor's settings of a file and the environment, which wins. */
public final class ConfigLoader {
  private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9-]{1,16}");
  private static final Pattern TOPIC_PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,100}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}]");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");

  private static final Pattern PEER_ADDRESS =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1]):\\d{1,5}");

  private static final int LONGEST_NOTICE = 200;

  private final RawSettings raw;

  private ConfigLoader(RawSettings raw) {
    this.raw = raw;
  }

  /**
   * The settings.
   *
   * @param file the user's file of settings, if any
   * @param environment the variables of the process; those that start with {@code DUTYWATCH_} count
   * @throws ConfigException if a key is unknown, a value is wrong or the file cannot be read
   */
  public static MonitorConfig load(Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader(RawSettings.of(file, environment)).config();
  }

  private MonitorConfig config() {
    return new MonitorConfig(
        new KafkaSettings(raw.kafka()),
        raw.text("policy", "england-current"),
        matching("authority", AUTHORITY, "E06000033", "1 to 16 letters, digits or hyphens"),
        clock(),
        new MonitorConfig.Http(host(), number("http.port", 8080, 0, 65535), hosts(), peerAddress()),
        path("data-dir", raw.text("data-dir", "data")),
        number("partitions", 4, 1, 1024),
        matching(
            "topic-prefix",
            TOPIC_PREFIX,
            "dutywatch.",
            "at most 100 letters, digits, dots, underscores or hyphens"),
        raw.find("bank-holidays").map(text -> path("bank-holidays", text)),
        new Extent(
            windows(),
            number("metrics.localities", Extent.DEFAULT.localities(), 0, 1000),
            number(
                "metrics.localities-up-to-authorities",
                Extent.DEFAULT.localitiesUpToAuthorities(),
                0,
                1000)),
        new MonitorConfig.Notices(
            raw.find("reference-key-file").map(text -> path("reference-key-file", text)),
            yes("notices.past")),
        new MonitorConfig.Page(raw.find("names").map(text -> path("names", text)), notice()));
  }

  private Optional<String> notice() {
    Optional<String> notice = raw.find("notice");
    notice.ifPresent(
        text -> {
          if (text.length() > LONGEST_NOTICE) {
            throw raw.refuse("notice", text, "at most " + LONGEST_NOTICE + " characters");
          }
        });
    return notice;
  }

  private boolean yes(String key) {
    String text = raw.text(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw raw.refuse(key, text, "true or false");
    }
    return text.equals("true");
  }

  private ClockSetting clock() {
    String text = raw.text("clock", "wall");
    return ClockSetting.parse(text)
        .orElseThrow(
            () ->
                raw.refuse(
                    "clock",
                    text,
                    "wall, event, or fixed: with an instant such as fixed:2026-03-31T09:00:00Z"));
  }

  private String host() {
    String host = raw.text("http.host", "127.0.0.1");
    if (!LOOPBACK.matcher(host).matches()) {
      throw raw.refuse(
          "http.host",
          host,
          "a loopback address (127.0.0.1, localhost or ::1): the monitor has no authentication yet,"
              + " so nobody else on the network may reach it");
    }
    return host;
  }

  private Optional<String> peerAddress() {
    String key = "http.peer-address";
    Optional<String> address = raw.find(key);
    address.ifPresent(
        text -> {
          if (!PEER_ADDRESS.matcher(text).matches()) {
            throw raw.refuse(
                key,
                text,
                "a loopback address and a port, such as 127.0.0.1:8081: other machines may not ask"
                    + " for single cases yet");
          }
        });
    return address;
  }

  /** These do not let anybody reach the monitor; they are names that it answers to. */
  private List<String> hosts() {
    String text = raw.text("http.hosts", "");
    List<String> hosts = Pattern.compile(",").splitAsStream(text).map(String::strip).toList();
    if (!text.isEmpty() && !hosts.stream().allMatch(HOST.asMatchPredicate())) {
      throw raw.refuse(
          "http.hosts", text, "names of hosts without ports, with commas between them");
    }
    return text.isEmpty() ? List.of() : hosts;
  }

  private List<Windows> windows() {
    String key = "metrics.windows";
    Optional<String> text = raw.find(key);
    if (text.isEmpty()) {
      return Extent.DEFAULT.windows();
    }
    List<Windows> windows = new ArrayList<>();
    for (String name : text.get().split(",", -1)) {
      windows.add(
          Windows.named(name.strip())
              .filter(window -> !windows.contains(window))
              .orElseThrow(
                  () ->
                      raw.refuse(
                          key,
                          text.get(),
                          "each at most once and with commas between them: "
                              + Arrays.stream(Windows.values())
                                  .map(Windows::label)
                                  .collect(Collectors.joining(", ")))));
    }
    return windows;
  }

  private int number(String key, int byDefault, int least, int most) {
    String text = raw.text(key, Integer.toString(byDefault));
    if (WHOLE_NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw raw.refuse(key, text, "a whole number from " + least + " to " + most);
  }

  private String matching(String key, Pattern form, String byDefault, String expected) {
    String text = raw.text(key, byDefault);
    if (!form.matcher(text).matches()) {
      throw raw.refuse(key, text, expected);
    }
    return text;
  }

  private Path path(String key, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw raw.refuse(key, text, "a path");
    }
  }
}
