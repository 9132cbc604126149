package org.dutywatch.monitor.notify;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.client.OneLine;
import org.dutywatch.monitor.domain.notice.NoticeKind;

/**
 * What a message says to a person. It names nobody: of a child and a case it has the references.
 *
 * @param titles the title of a clock by its id
 */
public record Words(UnaryOperator<String> titles) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final String UNKNOWN = "unknown";

  /** What it is about, in a line. */
  public String headline(Message message) {
    Notice first = message.notices().get(0);
    if (!message.digest()) {
      return inShort(first.type()) + ": " + title(first);
    }
    List<String> parts = new ArrayList<>();
    for (NoticeKind kind : NoticeKind.values()) {
      long many = message.notices().stream().filter(n -> n.type().equals(kind.label())).count();
      if (many > 0) {
        parts.add(many + " " + inShort(kind.label()).toLowerCase(Locale.ROOT));
      }
    }
    return who(first) + ": " + String.join(", ", parts);
  }

  /** A sentence for each notice. */
  public List<String> sentences(Message message) {
    return message.notices().stream().map(this::sentence).toList();
  }

  private String sentence(Notice notice) {
    String day = DAY.format(notice.dueOn());
    String of = title(notice) + ": a case of " + where(notice);
    String about = ". Reference " + OneLine.of(notice.child().orElse(notice.subject())) + ".";
    if (notice.type().equals(NoticeKind.BREACHED.label())) {
      return of + " was due on " + day + " and was not done by then" + about;
    }
    if (notice.type().equals(NoticeKind.DUE_SOON.label())) {
      return of + " is due on " + day + about;
    }
    return of + " is not overdue after all; " + day + " was said to be its due date" + about;
  }

  private static String inShort(String type) {
    if (type.equals(NoticeKind.BREACHED.label())) {
      return "Overdue";
    }
    return type.equals(NoticeKind.DUE_SOON.label()) ? "Due soon" : "Not overdue after all";
  }

  private String title(Notice notice) {
    return OneLine.of(titles.apply(notice.clock()));
  }

  private static String who(Notice notice) {
    return notice.team().equals(UNKNOWN) ? "no team" : "team " + OneLine.of(notice.team());
  }

  private static String where(Notice notice) {
    String locality = notice.locality().equals(UNKNOWN) ? "" : ", " + OneLine.of(notice.locality());
    return who(notice) + locality;
  }
}
