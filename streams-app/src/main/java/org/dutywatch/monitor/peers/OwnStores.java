package org.dutywatch.monitor.peers;

import java.util.Optional;
import org.dutywatch.monitor.cases.CaseList;
import org.dutywatch.monitor.cases.CasePart;
import org.dutywatch.monitor.cases.ChildFiles;
import org.dutywatch.monitor.cases.FindingList;
import org.dutywatch.monitor.cases.FindingPart;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.peers.PeerTalk.Asked;
import org.dutywatch.monitor.pseudonym.References;
import org.dutywatch.monitor.store.StoredFile;

/** Answers other instances by what this one holds itself, and asks nobody. Safe to share. */
public final class OwnStores implements PeerDesk {
  private final PeerTalk talk;
  private final Policy policy;
  private final References references;
  private final Held held;

  /** What this instance holds itself. */
  public record Held(CaseList cases, FindingList findings, ChildFiles children) {}

  /** Answers from these lists and files. */
  public OwnStores(PeerTalk talk, Policy policy, References references, Held held) {
    this.talk = talk;
    this.policy = policy;
    this.references = references;
    this.held = held;
  }

  @Override
  public Optional<Answer> answer(String question) {
    return talk.question(question).map(this::answer);
  }

  private Answer answer(Asked asked) {
    if (asked.question() instanceof PeerQuestion.Cases of) {
      return cases(asked, of);
    }
    return asked.question() instanceof PeerQuestion.Findings of
        ? findings(asked, of)
        : file(asked, (PeerQuestion.File) asked.question());
  }

  private Answer cases(Asked asked, PeerQuestion.Cases of) {
    CasePart part = held.cases().here(of.selection(), of.partitions());
    return new Answer(
        "cases clock="
            + policy.indicators().get(of.selection().indicator()).id()
            + " answered="
            + part.first().size(),
        talk.answer(asked, to -> PeerLayout.write(part, to)));
  }

  private Answer findings(Asked asked, PeerQuestion.Findings of) {
    FindingPart part = held.findings().here(of.selection(), of.partitions());
    return new Answer(
        "findings finding=" + of.selection().kind().label() + " answered=" + part.first().size(),
        talk.answer(asked, to -> PeerLayout.write(part, to)));
  }

  private Answer file(Asked asked, PeerQuestion.File of) {
    Optional<StoredFile> file = held.children().here(of.child());
    return new Answer(
        "child reference=" + references.of(of.child()),
        talk.answer(
            asked,
            to -> {
              to.raw(file.isPresent() ? 1 : 0);
              file.ifPresent(found -> found.write(to));
            }));
  }
}
