package org.dutywatch.peers.rules;

/** A change of what is counted in a cell. */
public record Change(Cell cell, Share by) {}
