/** The command {@code simulate verify}: holds a running monitor against a file of truth. */
package org.dutywatch.simulator.verify;
