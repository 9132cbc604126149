/**
 * Lists of cases, read from the stream's own stores and asked of the other instances. Unlike the
 * board they show what is not committed yet, and lack what nobody answered for; every answer says
 * so.
 */
package org.dutywatch.monitor.cases;
