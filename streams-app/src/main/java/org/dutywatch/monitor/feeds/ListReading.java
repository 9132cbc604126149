package org.dutywatch.monitor.feeds;

import java.util.List;

/**
 * What became of the rows of one list.
 *
 * @param list which
 * @param taken the rows that facts were made of
 * @param repeated the rows, beside those, that say exactly what an earlier row says
 * @param refused why each of the others was refused
 * @param leftOut cells of rows taken that could not be read
 * @param facts what the rows taken state, in their order
 */
record ListReading(
    AnnexAList list,
    int taken,
    int repeated,
    List<RowNote> refused,
    List<RowNote> leftOut,
    List<ImportedFact> facts) {}
