package org.dutywatch.monitor.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutywatch.monitor.board.CodePointOrder;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.cases.CasePart;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.cases.FindingPage.StatedBy;
import org.dutywatch.monitor.cases.FindingPart;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.store.ByteReader;
import org.dutywatch.monitor.store.ByteWriter;
import org.dutywatch.monitor.store.KeptFindings;
import org.dutywatch.monitor.store.OpenClocks;

/**
 * Questions and answers in bytes. Clocks, findings and files are written as they lie in the stores.
 */
final class PeerLayout {
  private static final int CASES = 0;
  private static final int FILE = 1;
  private static final int FINDINGS = 2;
  private static final FindingKind[] FINDING_KINDS = FindingKind.values();

  private PeerLayout() {}

  static void write(PeerQuestion question, ByteWriter to) {
    if (question instanceof PeerQuestion.Cases cases) {
      to.raw(CASES);
      write(cases.partitions(), to);
      write(cases.selection(), to);
    } else if (question instanceof PeerQuestion.Findings findings) {
      to.raw(FINDINGS);
      write(findings.partitions(), to);
      write(findings.selection(), to);
    } else if (question instanceof PeerQuestion.File file) {
      to.raw(FILE).text(file.child().authority()).text(file.child().id());
    }
  }

  static PeerQuestion question(ByteReader from) {
    int kind = from.raw();
    if (kind == FILE) {
      return new PeerQuestion.File(new Child(from.text(), from.text()));
    }
    Set<Integer> partitions = partitions(from);
    return kind == FINDINGS
        ? new PeerQuestion.Findings(findingSelection(from), partitions)
        : new PeerQuestion.Cases(selection(from), partitions);
  }

  private static void write(CaseSelection selection, ByteWriter to) {
    to.number(selection.indicator()).signed(selection.due().from().toEpochDay());
    to.signed(selection.due().to().toEpochDay()).signed(selection.today().toEpochDay());
    CaseSelection.Part part = selection.part();
    to.optional(part.authority()).optional(part.locality()).optional(part.team());
    to.number(part.by().size());
    part.by().forEach(dimension -> to.text(dimension.name()));
    write(selection.after(), to);
    to.number(selection.limit());
  }

  private static CaseSelection selection(ByteReader from) {
    int indicator = from.integer();
    Span due = new Span(day(from), day(from));
    LocalDate today = day(from);
    Optional<String> authority = from.optional();
    Optional<String> locality = from.optional();
    Optional<String> team = from.optional();
    List<Dimension> by = new ArrayList<>();
    for (String name : texts(from)) {
      by.add(Dimension.valueOf(name));
    }
    return new CaseSelection(
        indicator,
        due,
        today,
        new CaseSelection.Part(authority, locality, team, List.copyOf(by)),
        place(from),
        from.integer());
  }

  private static void write(FindingSelection selection, ByteWriter to) {
    to.raw(selection.kind().ordinal()).signed(selection.today().toEpochDay());
    to.optional(selection.authority());
    write(selection.after(), to);
    to.number(selection.limit());
  }

  private static FindingSelection findingSelection(ByteReader from) {
    return new FindingSelection(
        FINDING_KINDS[from.raw()], day(from), from.optional(), place(from), from.integer());
  }

  private static void write(Optional<byte[]> place, ByteWriter to) {
    to.raw(place.isPresent() ? 1 : 0);
    place.ifPresent(to::bytes);
  }

  private static Optional<byte[]> place(ByteReader from) {
    return from.raw() == 1 ? Optional.of(from.bytes()) : Optional.empty();
  }

  private static LocalDate day(ByteReader from) {
    return LocalDate.ofEpochDay(from.signed());
  }

  static void write(CasePart part, ByteWriter to) {
    write(part.partitions(), to);
    to.number(part.total()).number(part.groups().size());
    part.groups()
        .forEach(
            (group, cases) -> {
              to.number(group.size());
              group.forEach(to::text);
              to.number(cases);
            });
    to.raw(part.oldestStart().isPresent() ? 1 : 0);
    part.oldestStart().ifPresent(to::instant);
    to.number(part.first().size());
    part.first().forEach(clock -> OpenClocks.write(clock, to));
  }

  static CasePart part(ByteReader from) {
    Set<Integer> partitions = partitions(from);
    long total = from.number();
    SortedMap<List<String>, Long> groups = new TreeMap<>(new CodePointOrder());
    for (int left = from.integer(); left > 0; left--) {
      groups.put(texts(from), from.number());
    }
    Optional<Instant> oldestStart =
        from.raw() == 1 ? Optional.of(from.instant()) : Optional.empty();
    List<OpenClock> first = new ArrayList<>();
    for (int left = from.integer(); left > 0; left--) {
      first.add(OpenClocks.read(from));
    }
    return new CasePart(partitions, total, groups, oldestStart, first);
  }

  static void write(FindingPart part, ByteWriter to) {
    write(part.partitions(), to);
    to.number(part.first().size());
    for (Doubtful doubtful : part.first()) {
      KeptFindings.write(doubtful.finding(), to);
      to.raw(doubtful.event().isPresent() ? 1 : 0);
      doubtful.event().ifPresent(event -> write(event, to));
    }
  }

  static FindingPart findingPart(ByteReader from) {
    Set<Integer> partitions = partitions(from);
    List<Doubtful> first = new ArrayList<>();
    for (int left = from.integer(); left > 0; left--) {
      Finding finding = KeptFindings.read(from);
      first.add(
          new Doubtful(finding, from.raw() == 1 ? Optional.of(event(from)) : Optional.empty()));
    }
    return new FindingPart(partitions, first);
  }

  private static void write(StatedBy event, ByteWriter to) {
    to.text(event.id()).text(event.source()).instant(event.time()).instant(event.recordedTime());
  }

  private static StatedBy event(ByteReader from) {
    return new StatedBy(from.text(), from.text(), from.instant(), from.instant());
  }

  private static void write(Set<Integer> partitions, ByteWriter to) {
    to.number(partitions.size());
    partitions.forEach(to::number);
  }

  private static Set<Integer> partitions(ByteReader from) {
    Set<Integer> partitions = new TreeSet<>();
    for (int left = from.integer(); left > 0; left--) {
      partitions.add(from.integer());
    }
    return partitions;
  }

  private static List<String> texts(ByteReader from) {
    List<String> texts = new ArrayList<>();
    for (int left = from.integer(); left > 0; left--) {
      texts.add(from.text());
    }
    return texts;
  }
}
