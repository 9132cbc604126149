/** Messages as their receivers read them: CloudEvents, cards of Teams, blocks of Slack. */
package org.dutywatch.monitor.notify.shape;
