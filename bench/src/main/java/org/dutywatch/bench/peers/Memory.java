package org.dutywatch.bench.peers;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.dutywatch.bench.Resident;

/**
 * What a Java process takes.
 *
 * @param liveHeap bytes of its heap that are in use right after a collection
 * @param resident bytes of memory that it has now, as Linux counts them; 0 elsewhere
 * @param mostResident bytes that it ever had
 */
record Memory(long liveHeap, long resident, long mostResident) {
  /** The memory of a process of this user. */
  static Memory of(long pid) throws IOException {
    long resident = Resident.now(pid).orElse(0);
    long mostResident = Resident.most(pid).orElse(0);
    return new Memory(liveHeap(pid), resident, mostResident);
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
