package dev.marginwise.partners.command;

import dev.marginwise.partners.receipts.ReceiptKeys;
import dev.marginwise.partners.store.ReceiptKeyRows;
import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoredReceiptKey;
import java.time.Clock;

/** Makes the key that receipts are signed with next, on every server at the same time. */
final class ReceiptsRotate implements StoreCommand {
    @Override
    public String name() {
        return "receipts.rotate";
    }

    @Override
    public void run(Arguments arguments, Store store, Spoken spoken) {
        ReceiptKeys keys = new ReceiptKeys(new ReceiptKeyRows(store), Clock.systemUTC());
        StoredReceiptKey next = keys.rotate().join();
        spoken.say(next.id());
        spoken.remark(spoken.words("receipt-key-made", next.id(), Spoken.time(next.signsFrom())));
    }
}
