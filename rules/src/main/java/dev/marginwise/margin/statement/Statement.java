package dev.marginwise.margin.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was read out of a text.
 *
 * @param asset in which margin and profit are counted, USDT or USDC; of all positions alike
 * @param wallet balance in that asset, isolated wallets included; empty when the text does not tell it
 * @param positions in the order of the text
 * @param emptyRows how many rows hold no position
 * @param leftOut the rows that hold something and were not read, in the order of the text
 */
public record Statement(
        StatementForm form,
        String asset,
        Optional<BigDecimal> wallet,
        List<StatedPosition> positions,
        int emptyRows,
        List<LeftOut> leftOut,
        List<Remark> remarks) {
    /** So many positions are read out of one text. */
    public static final int MOST_POSITIONS = 500;

    /** So many rows are told one by one; of those behind them the number. */
    public static final int MOST_TOLD = 200;

    public Statement {
        positions = List.copyOf(positions);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }
}
