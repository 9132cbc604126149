package org.dutywatch.monitor.app.notify;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.notify.QuietHours;
import org.dutywatch.monitor.notify.Rhythm;
import org.dutywatch.monitor.notify.Timetable;

/** Reads when a channel is told. */
record TimetableLoader(WorkingCalendar calendar) {
  private static final Pattern EVERY = Pattern.compile("every (\\d{1,4}) minutes");
  private static final String RHYTHM =
      "at-once, 'every 60 minutes' (1 to 1440), or a list of times such as [\"08:30\", \"16:00\"]";
  private static final String TIME = "a time such as 08:30";

  Timetable read(Optional<YamlNode> digest, Optional<YamlNode> quiet) {
    return new Timetable(
        digest.map(TimetableLoader::rhythm).orElse(new Rhythm.AtOnce()),
        quiet.map(this::quiet).orElse(QuietHours.NONE));
  }

  private static Rhythm rhythm(YamlNode node) {
    if (node instanceof YamlNode.Sequence times && !times.items().isEmpty()) {
      return new Rhythm.Daily(times.items().stream().map(TimetableLoader::time).toList());
    }
    String text = node.asText(RHYTHM);
    if (text.equals("at-once")) {
      return new Rhythm.AtOnce();
    }
    Matcher every = EVERY.matcher(text);
    if (every.matches()) {
      int minutes = Integer.parseInt(every.group(1));
      if (minutes >= 1 && minutes <= 1440) {
        return new Rhythm.Every(Duration.ofMinutes(minutes));
      }
    }
    throw node.place().refuse(text, RHYTHM);
  }

  private QuietHours quiet(YamlNode node) {
    Fields fields =
        new Fields(node.asMapping("from, until, days-off"), List.of("from", "until", "days-off"));
    boolean daysOff = fields.find("days-off").map(TimetableLoader::yes).orElse(false);
    boolean hours = fields.find("from").isPresent() || fields.find("until").isPresent();
    return new QuietHours(
        hours ? time(fields.get("from", TIME)) : LocalTime.MIDNIGHT,
        hours ? time(fields.get("until", TIME)) : LocalTime.MIDNIGHT,
        day -> daysOff && !calendar.isWorkingDay(day));
  }

  private static boolean yes(YamlNode node) {
    String text = node.asText("true or false");
    if (!text.equals("true") && !text.equals("false")) {
      throw node.place().refuse(text, "true or false");
    }
    return text.equals("true");
  }

  private static LocalTime time(YamlNode node) {
    String text = node.asText(TIME);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException noTime) {
      throw node.place().refuse(text, TIME);
    }
  }
}
