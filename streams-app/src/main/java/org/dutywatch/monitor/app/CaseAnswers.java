package org.dutywatch.monitor.app;

import java.util.List;
import org.dutywatch.monitor.api.CaseReader;
import org.dutywatch.monitor.cases.CaseList;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.ChildFiles;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.cases.ChildFiles.NotHeldException;
import org.dutywatch.monitor.pseudonym.References.Child;

/** Answers the API's questions about single cases from the stores of this instance. */
record CaseAnswers(CaseList cases, ChildFiles children) implements CaseReader {
  @Override
  public CasePage page(CaseSelection selection) {
    return cases.page(selection);
  }

  @Override
  public List<KeptRecord> child(Child child) throws NotHeldException {
    return children.of(child);
  }
}
