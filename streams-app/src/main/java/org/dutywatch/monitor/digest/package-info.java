/** Digests by which long things are told apart. They are no secret and keep none. */
package org.dutywatch.monitor.digest;
