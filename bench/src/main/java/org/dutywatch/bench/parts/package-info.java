/** What the parts cost that an event goes through, each on its own, by JMH. */
package org.dutywatch.bench.parts;
