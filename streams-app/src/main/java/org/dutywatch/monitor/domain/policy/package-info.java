/**
 * What is measured, as data. A {@link org.dutywatch.monitor.domain.policy.Policy} is a list of
 * {@link org.dutywatch.monitor.domain.policy.Indicator}s, each with a {@link
 * org.dutywatch.monitor.domain.policy.Measure}; the measure of a clock is a {@link
 * org.dutywatch.monitor.domain.policy.Course} from one {@link
 * org.dutywatch.monitor.domain.policy.Moment} to another within a {@link
 * org.dutywatch.monitor.domain.policy.Timescale}. An indicator is known to marks by its place in
 * the list. How a policy is written down in YAML is not known here.
 */
package org.dutywatch.monitor.domain.policy;
