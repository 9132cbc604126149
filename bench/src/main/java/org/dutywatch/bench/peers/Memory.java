package org.dutywatch.bench.peers;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a Java process takes.
 *
 * @param liveHeap bytes of its heap that are in use right after a collection
 * @param resident bytes of memory that it has now, as Linux counts them; 0 elsewhere
 * @param mostResident bytes that it ever had
 */
record Memory(long liveHeap, long resident, long mostResident) {
  private static final long KIB = 1024;

  /** The memory of a process of this user. */
  static Memory of(long pid) throws IOException {
    long resident = status(pid, "VmRSS:");
    long mostResident = status(pid, "VmHWM:");
    return new Memory(liveHeap(pid), resident, mostResident);
  }

  private static long status(long pid, String name) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
        .sum();
  }

  @SuppressWarnings("BanJNDI") // it connects to a process that this one has started
  private static long liveHeap(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      String address = machine.startLocalManagementAgent();
      machine.detach();
      try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
        MemoryMXBean memory =
            ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(),
                ManagementFactory.MEMORY_MXBEAN_NAME,
                MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }
}
