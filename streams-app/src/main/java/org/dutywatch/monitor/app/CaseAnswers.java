package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.dutywatch.monitor.api.CaseReader;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.cases.CaseList;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.cases.ChildFiles.NotHeldException;
import org.dutywatch.monitor.cases.FindingList;
import org.dutywatch.monitor.cases.FindingPage;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.peers.HttpPeers;
import org.dutywatch.monitor.peers.OwnStores.Held;
import org.dutywatch.monitor.peers.PeerTalk;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.topology.PartitionOfKey;

/** Answers the API's questions about single cases from the stores of all instances. */
record CaseAnswers(CaseList cases, FindingList findings, ChildFiles children)
    implements CaseReader {
  /** An answer is late by as much at most, while another instance hangs. */
  private static final Duration PEERS_ANSWER_WITHIN = Duration.ofSeconds(3);

  /**
   * Answers from the stores of a stream and of those that it shares the work with.
   *
   * @param figures of this instance's board
   * @param partitions how many there are
   * @param names that cases are listed under
   */
  static CaseAnswers of(
      Stream stream, PeerTalk talk, Figures figures, int partitions, Marker marker, Names names) {
    HttpPeers peers = new HttpPeers(talk, stream, PEERS_ANSWER_WITHIN);
    PartitionOfKey keys = PartitionOfKey.among(partitions);
    return new CaseAnswers(
        new CaseList(stream, peers, partitions, names),
        new FindingList(stream, peers, figures, partitions),
        new ChildFiles(
            stream,
            peers,
            child -> keys.of((child.authority() + "/" + child.id()).getBytes(UTF_8)),
            marker));
  }

  /** What this instance holds itself. */
  Held held() {
    return new Held(cases, findings, children);
  }

  @Override
  public CasePage page(CaseSelection selection) {
    return cases.page(selection);
  }

  @Override
  public FindingPage findings(FindingSelection selection) {
    return findings.page(selection);
  }

  @Override
  public List<KeptRecord> child(Child child) throws NotHeldException {
    return children.of(child);
  }
}
