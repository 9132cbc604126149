/**
 * What can befall councils beside an ordinary day. A {@link
 * org.dutywatch.simulator.scenario.Scenario} answers small questions that the model asks day by
 * day; {@link org.dutywatch.simulator.scenario.Circumstances} is all that befall at once, {@link
 * org.dutywatch.simulator.scenario.ScenarioKind} the list of those there are.
 */
package org.dutywatch.simulator.scenario;
