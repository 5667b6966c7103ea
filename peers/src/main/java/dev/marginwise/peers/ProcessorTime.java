package dev.marginwise.peers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long the processors worked for an iteration, collecting garbage and compiling included: says the same on an idle
 * machine and on a crowded one, and Node.js tells the same of itself. JMH reads the two counts.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    public long decisions;
    public long nanoseconds;
    private long start;

    @Setup(Level.Iteration)
    public void start() {
        start = SYSTEM.getProcessCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        nanoseconds = SYSTEM.getProcessCpuTime() - start;
    }
}
