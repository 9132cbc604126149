/** The command that tries to break what the monitor promises. */
package org.dutywatch.proof;
