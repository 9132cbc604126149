/**
 * Facts that are well formed but doubtful. They count as the definitions say and are also listed,
 * so that they can be mended where they come from. Findings follow from a file alone, as marks do:
 * {@link org.dutywatch.monitor.domain.quality.Findings} tells which a change of a record brings and
 * which it takes away; {@code StatementFindings} looks at the statements of one record, {@code
 * CaseFindings} at records of a child side by side. What depends on today stands in the {@link
 * org.dutywatch.monitor.domain.quality.FindingKind}. Of one kind no file can tell, since it is
 * about two of them: {@link org.dutywatch.monitor.domain.quality.SuspectedDuplicates} looks at the
 * {@link org.dutywatch.monitor.domain.quality.Incident incidents} of all.
 */
package org.dutywatch.monitor.domain.quality;
