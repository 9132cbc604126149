package org.dutywatch.peers.flink;

import org.dutywatch.peers.rules.Cell;
import org.dutywatch.peers.rules.Share;

/** What a cell has become. */
public record CellSum(Cell cell, Share share) {}
