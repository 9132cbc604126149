/**
 * The monitor beside other engines that make three of its figures. Each contender is a process of
 * its own with the same heap; all read the same events, and none counts before it agrees.
 */
package org.dutywatch.bench.peers;
