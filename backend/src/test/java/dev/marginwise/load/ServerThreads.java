package dev.marginwise.load;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** All threads but the one that asks, which is the client. */
final class ServerThreads {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ServerThreads() {}

    /** Nanoseconds of processor time so far. */
    static long busy() {
        long client = Thread.currentThread().getId();
        return Arrays.stream(THREADS.getAllThreadIds())
                .filter(thread -> thread != client)
                .map(THREADS::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
