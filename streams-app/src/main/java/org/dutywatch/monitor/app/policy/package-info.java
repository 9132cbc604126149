/**
 * Reads a policy: which clocks run and which figures are answered for. A policy is a YAML file,
 * built in or the user's own; one that extends another is first merged with it, key by key, and
 * then read as if it had been written out. What comes of it is a {@link
 * org.dutywatch.monitor.domain.policy.Policy}, and its fingerprint says which marks it makes.
 */
package org.dutywatch.monitor.app.policy;
