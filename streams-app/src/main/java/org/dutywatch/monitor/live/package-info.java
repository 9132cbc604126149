/**
 * Server-sent events to many clients, each at its own pace. What they say is not known here, nor
 * who asks for it.
 */
package org.dutywatch.monitor.live;
