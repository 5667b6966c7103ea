package dev.marginwise.partners.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The way between a service and its PostgreSQL, which can be made long, closed, or swallow what comes back. */
final class StoreProxy implements AutoCloseable {
    private static final String URL = "MARGINWISE_STORE_URL";

    private final ServerSocket door;
    private final Map<String, String> settings;
    private final URI store;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Set<Socket> unheard = ConcurrentHashMap.newKeySet();
    private volatile long delay;
    private volatile boolean deaf;

    /** @param settings of the store at the end of the way */
    StoreProxy(Map<String, String> settings) {
        this.settings = settings;
        store = URI.create(settings.getOrDefault(URL, "").replaceFirst("jdbc:", ""));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    /** Of the same store by this way. */
    Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(settings);
        all.put(URL, "jdbc:postgresql://localhost:" + door.getLocalPort() + store.getPath());
        return all;
    }

    /** From now on everything that the store says takes so much longer. */
    void delay(Duration time) {
        delay = time.toNanos();
    }

    /** Ends all connections. Whoever connects from now on is heard by nobody. */
    void deafen() {
        deaf = true;
        links.forEach(Link::close);
    }

    /** Undoes {@link #deafen}; whoever was not heard has to connect again. */
    void hear() {
        deaf = false;
        unheard.forEach(StoreProxy::close);
        unheard.clear();
    }

    /** On the connections of this moment nothing comes back any more; those made later work. */
    void swallow() {
        links.forEach(link -> link.swallowing = true);
    }

    int connections() {
        return links.size();
    }

    /** On how many connections an answer was swallowed. */
    long swallowed() {
        return links.stream().filter(link -> link.swallowed).count();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = door.accept();
                if (deaf) {
                    unheard.add(caller);
                } else {
                    new Link(caller, new Socket(store.getHost(), store.getPort())).open();
                }
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    private final class Link {
        private final Socket caller;
        private final Socket called;
        private volatile boolean swallowing;
        private volatile boolean swallowed;

        Link(Socket caller, Socket called) {
            this.caller = caller;
            this.called = called;
        }

        void open() {
            links.add(this);
            begin(() -> pass(caller, called, false));
            begin(() -> pass(called, caller, true));
        }

        private void pass(Socket from, Socket to, boolean back) {
            byte[] bytes = new byte[8_192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    if (back) LockSupport.parkNanos(delay);
                    if (back && swallowing) {
                        swallowed = true;
                    } else {
                        out.write(bytes, 0, count);
                    }
                }
            } catch (IOException ended) {
                // by either end
            }
            close();
        }

        void close() {
            links.remove(this);
            StoreProxy.close(caller);
            StoreProxy.close(called);
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "way to a store");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // closed either way
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hear();
        links.forEach(Link::close);
    }
}
