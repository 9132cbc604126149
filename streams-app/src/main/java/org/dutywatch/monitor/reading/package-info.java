/** How topics are read: all the time, each by a thread of its own, or once up to an end. */
package org.dutywatch.monitor.reading;
