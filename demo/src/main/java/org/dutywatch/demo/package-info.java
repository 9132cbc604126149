/** Dutywatch on one machine: the command line behind {@code ./dutywatch}. */
package org.dutywatch.demo;
