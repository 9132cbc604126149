/**
 * The monitor put together. {@link org.dutywatch.monitor.app.ConfigLoader} reads the settings,
 * {@link org.dutywatch.monitor.app.Rules} the policy and the calendar that they name, and with them
 * the {@link org.dutywatch.monitor.app.Generation}. {@link org.dutywatch.monitor.app.Monitor} then
 * starts everything in order: it checks the topics, notes what the inputs hold already, and starts
 * the stream, the board's feed and the HTTP API, which sees them through {@code BoardAnswers},
 * {@code EventGateway}, {@code MonitorStatus} and {@code Now}. {@code Telemetry} has all of it
 * measured.
 *
 * <p>This is the only package that asks the system what time it is, and nothing depends on it. What
 * users write in YAML is read in the packages below.
 */
package org.dutywatch.monitor.app;
