/** Takes messages to webhooks and mailboxes, once; whoever asks tries again. */
package org.dutywatch.monitor.notify.delivery;
