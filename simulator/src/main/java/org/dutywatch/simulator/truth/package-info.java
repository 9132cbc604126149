/**
 * What is true of a simulated world, for a monitor to be held against. {@link
 * org.dutywatch.simulator.truth.TruthBook} is told what the world tells, in the order in which it
 * was recorded, and in the end counts from the definitions, case by case and without a single line
 * of the monitor's. It is slow and plain on purpose.
 */
package org.dutywatch.simulator.truth;
