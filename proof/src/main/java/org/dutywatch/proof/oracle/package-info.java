/**
 * The independent oracle: what the board must show, worked out in batch from a dump of the input
 * topics. It knows nothing of the monitor, not even its calendar.
 */
package org.dutywatch.proof.oracle;
