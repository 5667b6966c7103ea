package dev.marginwise.intake;

import java.util.concurrent.atomic.LongAdder;

/**
 * How far one event loop is behind. A loop works in rounds: it looks which connections have something, and then serves
 * them one after the other. So what a request has waited is, at least, what its round has taken before it came to its turn;
 * no queue shows it. Where rounds longer than allowed fill nearly all of a tenth of a second, more comes than is answered:
 * from then on each round takes on what a tenth of that time allows, eight requests at least, and refuses the rest of what it
 * finds. It goes on so until rounds of more than that tenth fill less than half of the time.
 *
 * <p>Nobody is refused for single slow requests and short bursts, after which the loop rests, nor on a loop that serves a
 * few clients, however slowly. All times are nanoseconds; for one thread only.
 */
final class Backlog {
    private static final long WINDOW = 100_000_000;
    private static final double FULL = 0.9;
    private static final double EASED = 0.5;
    private static final int SHARE_WHILE_BEHIND = 10;

    /** So many of each round are taken on however long they take: at first, all code is slow. */
    private static final int ALWAYS = 8;

    private final long allowed;
    private boolean isUnderWay;
    private int takenOn;
    private boolean isBehind;
    private long roundBegan;
    private long windowBegan;
    private long countedUntil;
    private long inLongRounds;
    private final LongAdder timeBehind = new LongAdder();

    /** @param allowed how long a round may take; nothing is ever refused with 0 */
    Backlog(long allowed, long now) {
        this.allowed = allowed;
        windowBegan = now;
    }

    /** Whether nobody has begun a round since {@link #end}: who does so has to see to its end. */
    boolean begin(long now) {
        if (isUnderWay) return false;
        isUnderWay = true;
        takenOn = 0;
        roundBegan = now;
        if (now - windowBegan > 2 * WINDOW) startWindow(now, false);
        return true;
    }

    /** Whether a request whose turn comes now, in a round that has begun, is to be refused. */
    boolean refuses(long now) {
        return isBehind && takenOn >= ALWAYS && now - roundBegan > allowed / SHARE_WHILE_BEHIND;
    }

    /** Tells that a request of this round is taken on. */
    void takeOn() {
        takenOn++;
    }

    /** Ends the round: the loop looks for what has come meanwhile, or rests. */
    void end(long now) {
        isUnderWay = false;
        long took = now - roundBegan;
        if (allowed > 0 && took > (isBehind ? allowed / SHARE_WHILE_BEHIND : allowed)) inLongRounds += took;
        if (isBehind) {
            timeBehind.add(now - countedUntil);
            countedUntil = now;
        }
        long window = now - windowBegan;
        if (window < WINDOW) return;
        startWindow(now, inLongRounds > (isBehind ? EASED : FULL) * window);
    }

    /** How long it has been behind until its last round ended, in all; for any thread. */
    long timeBehind() {
        return timeBehind.sum();
    }

    private void startWindow(long now, boolean behind) {
        isBehind = behind;
        windowBegan = now;
        countedUntil = now;
        inLongRounds = 0;
    }
}
