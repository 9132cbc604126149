/**
 * Names for people and cases that only whoever has the key can turn back. They may stand in a URL,
 * in a notice and in the audit log, where an id may not.
 */
package org.dutywatch.monitor.pseudonym;
