/**
 * The monitor's settings, and with them the files that its users write. {@link
 * org.dutywatch.monitor.app.ConfigLoader} reads the settings; what the policy and the bank-holiday
 * file say is read in the packages below.
 */
package org.dutywatch.monitor.app;
