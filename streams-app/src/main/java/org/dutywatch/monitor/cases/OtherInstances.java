package org.dutywatch.monitor.cases;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.store.StoredFile;

/** The other instances of the monitor, each of which holds other partitions. */
public interface OtherInstances {

  /**
   * The cases of some partitions, each in one part at most; those of an instance that does not
   * answer in time are in none.
   */
  Collection<CasePart> cases(CaseSelection selection, Set<Integer> partitions);

  /** The findings of some partitions, as the cases. */
  Collection<FindingPart> findings(FindingSelection selection, Set<Integer> partitions);

  /** The file of a child in a partition; empty where nobody answers who holds it. */
  Optional<StoredFile> file(Child child, int partition);
}
