/** The boards for Grafana: what is on them, in types, and how that becomes Grafana's JSON. */
package org.dutywatch.boards;
