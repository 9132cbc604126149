package org.dutywatch.monitor.app.notify;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlFile;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.notice.NoticeKind;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.Selection;
import org.dutywatch.monitor.notify.Timetable;
import org.dutywatch.monitor.notify.Words;

/** Reads the part of the settings' file that is the notifier's, {@code notify}. */
public final class NotifyLoader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 64;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,5}");
  private static final String PORT = "a whole number from 0 to 65535";
  private static final String CHANNELS = "channels by name";

  private final Map<String, String> clocks;
  private final TimetableLoader timetables;
  private final ReceiverLoader receivers;

  private NotifyLoader(Rules rules, Map<String, String> environment, InstantSource clock) {
    this.clocks =
        rules.policy().indicators().stream()
            .filter(indicator -> indicator.clock().isPresent())
            .collect(Collectors.toMap(Indicator::id, Indicator::title));
    this.timetables = new TimetableLoader(rules.calendar());
    Words words = new Words(id -> clocks.getOrDefault(id, id));
    this.receivers = new ReceiverLoader(new Secrets(environment), words, clock);
  }

  /**
   * The notifier's settings.
   *
   * @param rules give clocks their titles, and say which days are working days
   * @throws ConfigException where something of it cannot be used
   */
  public static NotifySettings load(
      Path file, Rules rules, Map<String, String> environment, InstantSource clock) {
    return new NotifyLoader(rules, environment, clock).settings(YamlFile.read(file));
  }

  private NotifySettings settings(YamlNode.Mapping root) {
    YamlNode notify = root.entries().get("notify");
    if (notify == null) {
      throw root.place().refuse("nothing stands here for the notifier, expected a key 'notify'");
    }
    Fields fields =
        new Fields(
            notify.asMapping("channels, mail, metrics-port"),
            List.of("channels", "mail", "metrics-port"));
    Optional<YamlNode> mail = fields.find("mail");
    List<Channel> channels = new ArrayList<>();
    YamlNode.Mapping named = fields.get("channels", CHANNELS).asMapping(CHANNELS);
    named.entries().forEach((name, node) -> channels.add(channel(name, node, mail)));
    if (channels.isEmpty()) {
      throw named.place().refuse("found none, expected " + CHANNELS);
    }
    return new NotifySettings(channels, fields.find("metrics-port").map(NotifyLoader::port));
  }

  private Channel channel(String name, YamlNode node, Optional<YamlNode> mail) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw node.place()
          .refuse(name, "a name of at most 64 small letters and digits, with hyphens between them");
    }
    Fields fields =
        new Fields(
            node.asMapping("webhook or mail"),
            List.of("webhook", "mail", "only", "digest", "quiet"));
    Timetable timetable = timetables.read(fields.find("digest"), fields.find("quiet"));
    Selection only = fields.find("only").map(this::selection).orElse(Selection.ALL);
    ReceiverLoader.Loaded to = receivers.read(fields, mail);
    return new Channel(name, only, timetable, to.most(), to.receiver());
  }

  private Selection selection(YamlNode node) {
    Fields fields =
        new Fields(
            node.asMapping("types, clocks, authorities, localities, teams"),
            List.of("types", "clocks", "authorities", "localities", "teams"));
    Set<String> types =
        Stream.of(NoticeKind.values()).map(NoticeKind::label).collect(Collectors.toSet());
    return new Selection(
        among(fields, "types", types),
        among(fields, "clocks", clocks.keySet()),
        texts(fields.find("authorities")).collect(Collectors.toSet()),
        texts(fields.find("localities")).collect(Collectors.toSet()),
        texts(fields.find("teams")).collect(Collectors.toSet()));
  }

  private static Set<String> among(Fields fields, String key, Set<String> known) {
    List<String> chosen = texts(fields.find(key)).toList();
    for (String text : chosen) {
      if (!known.contains(text)) {
        throw fields
            .get(key, "")
            .place()
            .refuse(text, "some of " + known.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
    return Set.copyOf(chosen);
  }

  private static Stream<String> texts(Optional<YamlNode> list) {
    return list.stream()
        .flatMap(node -> node.asSequence("a list").items().stream())
        .map(item -> item.asText("a text"));
  }

  private static int port(YamlNode node) {
    String text = node.asText(PORT);
    if (WHOLE_NUMBER.matcher(text).matches() && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw node.place().refuse(text, PORT);
  }
}
