package org.dutywatch.monitor.feeds;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutywatch.events.FactType;

/** Writes what became of a workbook, for a person to read. It never names a child. */
final class ImportReport {
  private final PrintWriter out;

  /**
   * @param out where to
   */
  ImportReport(PrintWriter out) {
    this.out = out;
  }

  /** What the workbook is, and how far its dates can be true. */
  void workbook(
      String name, AnnexAWorkbook workbook, Optional<Instant> asOf, List<ImportedFact> facts) {
    out.println(name);
    if (asOf.isPresent()) {
      out.println("  Its facts count as recorded when it was last saved, at " + asOf.get());
      for (ImportedFact fact : AsOf.after(asOf.get(), facts)) {
        out.printf(
            "  impossible date: %s: %s is dated after the workbook was saved%n",
            place(fact.place()), fact.type().label());
      }
    } else {
      out.println(
          "  It does not say (or not credibly) when it was last saved: each fact counts as"
              + " recorded when it happened");
    }
    for (String sheet : workbook.unread()) {
      out.printf("  sheet %s is not read: another sheet bears the name of its list%n", sheet);
    }
    for (AnnexAList list : AnnexAList.values()) {
      if (!workbook.lists().containsKey(list)) {
        out.printf("  %s: no sheet with its headers%n", list.title());
      }
    }
  }

  /** The rows of one list. */
  void list(ListReading reading) {
    out.printf(
        "  %s: %d rows taken, %d repeated, %d refused%n",
        reading.list().title(), reading.taken(), reading.repeated(), reading.refused().size());
    reading.refused().forEach(note -> out.println("    refused: " + text(note)));
    reading.leftOut().forEach(note -> out.println("    taken, but: " + text(note)));
  }

  /** The events that were made. */
  void events(List<OutgoingEvent> events) {
    Map<FactType, Long> types =
        events.stream()
            .filter(event -> !event.fact().takesBack())
            .collect(
                Collectors.groupingBy(
                    event -> event.fact().type(),
                    () -> new EnumMap<>(FactType.class),
                    Collectors.counting()));
    out.printf("  %d events%n", events.size());
    types.forEach((type, count) -> out.printf("    %d %s%n", count, type.label()));
    long takenBack = events.stream().filter(event -> event.fact().takesBack()).count();
    if (takenBack > 0) {
      out.printf(
          "    %d for blank cells, which take back what an earlier workbook may have said%n",
          takenBack);
    }
  }

  /** What the monitor made of them. */
  void sent(SendingResult result) {
    out.printf(
        "  %d events sent, %d accepted, %d rejected%n",
        result.sent(), result.accepted(), result.sent() - result.accepted());
    for (SendingResult.Rejected rejected : result.rejected()) {
      ImportedFact fact = rejected.event().fact();
      out.printf(
          "    rejected: %s: %s: %s%n",
          place(fact.place()), fact.type().label(), rejected.message());
    }
  }

  private static String text(RowNote note) {
    return "%s, column %s: %s".formatted(place(note.place()), note.column(), note.reason());
  }

  private static String place(Place place) {
    return "sheet %s, row %d".formatted(place.sheet(), place.row());
  }
}
