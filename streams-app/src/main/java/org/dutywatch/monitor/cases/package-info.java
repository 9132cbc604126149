/**
 * Lists of cases, read from the stream's own stores. Unlike the board they show what is not
 * committed yet, and only what this instance holds; every answer says so.
 */
package org.dutywatch.monitor.cases;
