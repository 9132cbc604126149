package org.dutywatch.monitor.peers;

import java.util.Set;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.pseudonym.References.Child;

/** What one instance asks another. */
sealed interface PeerQuestion {

  /** The cases of these partitions. */
  record Cases(CaseSelection selection, Set<Integer> partitions) implements PeerQuestion {}

  /** What is doubtful in these partitions. */
  record Findings(FindingSelection selection, Set<Integer> partitions) implements PeerQuestion {}

  /** The file of a child. */
  record File(Child child) implements PeerQuestion {}
}
