/** Which days offices in England work on: from a maintained library, and nothing of the monitor. */
package org.dutywatch.simulator.calendar;
