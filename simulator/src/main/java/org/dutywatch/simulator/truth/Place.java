package org.dutywatch.simulator.truth;

/**
 * Where something is counted.
 *
 * @param authority the code of the council
 * @param locality a part of its area, or {@code unknown}
 */
record Place(String authority, String locality) {}
