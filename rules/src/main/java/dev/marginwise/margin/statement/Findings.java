package dev.marginwise.margin.statement;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.statement.LeftOut.Reason;
import dev.marginwise.margin.statement.Remark.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been found in a text so far. */
final class Findings {
    /** Where margin is counted in one of these, the same arithmetic holds; the first is looked for first. */
    static final List<String> COMPARED = List.of("USDT", "USDC");

    private static final int MOST_ROUNDED = 6;

    private record Found(String asset, StatedPosition position) {}

    private final List<Found> found = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int emptyRows;
    private boolean marginTaken;

    void empty() {
        emptyRows++;
    }

    void leaveOut(LeftOut row) {
        leftOut.add(row);
    }

    void take(String asset, StatedPosition position) {
        found.add(new Found(asset, position));
    }

    void notRead(int row, Column column) {
        remarks.add(Remark.at(row, column, Kind.NOT_READ));
    }

    /** An isolated margin was taken for the wallet behind it, which it is but for the open profit. */
    void marginTaken() {
        marginTaken = true;
    }

    /** True when no further position is read. */
    boolean full() {
        return found.size() >= Statement.MOST_POSITIONS;
    }

    /** Tells that reading ended before this row. */
    void endBefore(int row, int rows) {
        leaveOut(LeftOut.of(row, Reason.TOO_MANY_POSITIONS, Integer.toString(rows)));
    }

    /** @param wallet what the text tells of the balances */
    Statement statement(StatementForm form, Wallet wallet, boolean holdsSecrets) {
        String asset = asset();
        List<StatedPosition> positions = oneMarkEach(counted(asset));
        List<Remark> all = new ArrayList<>();
        if (holdsSecrets) {
            all.add(Remark.of(Kind.SECRETS));
        }
        Optional<BigDecimal> balance = wallet.balance(asset, all);
        if (balance.isEmpty()
                && !positions.isEmpty()
                && all.stream().noneMatch(remark -> remark.kind() != Kind.SECRETS)) {
            all.add(Remark.of(Kind.WALLET_NOT_TOLD));
        }
        if (positions.size() > Account.MOST_POSITIONS) {
            all.add(Remark.of(Kind.MORE_THAN_COMPARED, Integer.toString(positions.size())));
        }
        if (marginTaken) {
            all.add(Remark.of(Kind.MARGIN_TAKEN));
        }
        all.addAll(remarks);
        return new Statement(form, asset, balance, positions, emptyRows, told(), all);
    }

    private String asset() {
        return COMPARED.stream()
                .filter(asset -> found.stream().anyMatch(each -> each.asset().equals(asset)))
                .findFirst()
                .orElse(COMPARED.get(0));
    }

    private List<StatedPosition> counted(String asset) {
        List<StatedPosition> positions = new ArrayList<>();
        for (Found each : found) {
            if (each.asset().equals(asset)) {
                positions.add(each.position());
            } else {
                leaveOut(LeftOut.at(
                        each.position().row(),
                        Column.SYMBOL,
                        Reason.OTHER_ASSET,
                        each.position().symbol(),
                        each.asset()));
            }
        }
        return positions;
    }

    /** Legs of one symbol have one mark price; where it was worked out, each leg has its own rounding. */
    private List<StatedPosition> oneMarkEach(List<StatedPosition> positions) {
        Map<String, BigDecimal> marks = new HashMap<>();
        for (StatedPosition position : positions) {
            position.mark().ifPresent(mark -> marks.putIfAbsent(position.symbol(), mark));
        }
        List<StatedPosition> alike = new ArrayList<>();
        for (StatedPosition position : positions) {
            Optional<BigDecimal> shared = Optional.ofNullable(marks.get(position.symbol()));
            if (position.mark().isPresent() && isFar(position.mark().get(), shared.orElseThrow())) {
                remarks.add(Remark.at(position.row(), Column.MARK, Kind.MARKS_DIFFER));
            }
            alike.add(shared.map(position::at).orElse(position));
        }
        return alike;
    }

    private static boolean isFar(BigDecimal mark, BigDecimal shared) {
        return mark.subtract(shared).abs().movePointRight(MOST_ROUNDED).compareTo(shared) > 0;
    }

    private List<LeftOut> told() {
        leftOut.sort(Comparator.comparingInt(LeftOut::row));
        if (leftOut.size() <= Statement.MOST_TOLD) {
            return leftOut;
        }
        List<LeftOut> told = new ArrayList<>(leftOut.subList(0, Statement.MOST_TOLD));
        told.add(LeftOut.of(
                leftOut.get(Statement.MOST_TOLD).row(),
                Reason.MORE_LEFT_OUT,
                Integer.toString(leftOut.size() - Statement.MOST_TOLD)));
        return told;
    }
}
