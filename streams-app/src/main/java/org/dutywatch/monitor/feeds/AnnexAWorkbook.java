package org.dutywatch.monitor.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook holds of the lists that are read, as text.
 *
 * @param lists the rows of each list that was found
 * @param saved when the workbook says that it was last saved
 * @param dates1904 whether its dates count from 1904, as those of some Macintosh workbooks do
 * @param unread sheets that look like a list but were left for another that bears its name
 */
record AnnexAWorkbook(
    Map<AnnexAList, List<ListRow>> lists,
    Optional<Instant> saved,
    boolean dates1904,
    List<String> unread) {}
