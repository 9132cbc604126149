package org.dutywatch.monitor.api;

import java.util.List;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.cases.ChildFiles.NotHeldException;
import org.dutywatch.monitor.cases.FindingPage;
import org.dutywatch.monitor.cases.FindingSelection;
import org.dutywatch.monitor.pseudonym.References.Child;

/** Answers questions about single cases, which the board knows nothing of. Safe to share. */
public interface CaseReader {

  /** A page of open cases. */
  CasePage page(CaseSelection selection);

  /** A page of doubtful facts. */
  FindingPage findings(FindingSelection selection);

  /**
   * Everything that is kept of a child; nothing where nothing is known.
   *
   * @throws NotHeldException where this instance cannot tell
   */
  List<KeptRecord> child(Child child) throws NotHeldException;
}
