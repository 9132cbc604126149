/** The notifier's settings and wiring. */
package org.dutywatch.monitor.app.notify;
