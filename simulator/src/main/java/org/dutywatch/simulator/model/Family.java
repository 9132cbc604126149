package org.dutywatch.simulator.model;

import java.util.List;

/**
 * Children who live together.
 *
 * @param id the family's id
 * @param children their ids, 1 to 7
 * @param district where they live
 * @param earlierPlans how many child protection plans each child had before the feed began
 */
record Family(String id, List<String> children, District district, int earlierPlans) {}
