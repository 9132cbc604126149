/** How commands find a running monitor and ask it over HTTP. */
package org.dutywatch.monitor.client;
