package dev.marginwise.margin.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.statement.Column;
import dev.marginwise.margin.statement.LeftOut;
import dev.marginwise.margin.statement.Remark;
import dev.marginwise.margin.statement.Statement;
import dev.marginwise.margin.statement.StatementReading.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementWordsTest {
    private static final List<String> NAMED = List.of("BTCUSDC", "USDC");

    private final StatementWords english = StatementWords.in(Locale.ENGLISH);
    private final StatementWords chinese = StatementWords.in(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @EnumSource(LeftOut.Reason.class)
    void everyReasonIsTold(LeftOut.Reason reason) {
        LeftOut row = new LeftOut(3, reason, List.of(Column.ENTRY), NAMED);

        assertThat(english.of(row)).startsWith("Entry price: ").doesNotContain("{");
        assertThat(chinese.of(row)).startsWith("开仓价格：").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Remark.Kind.class)
    void everyRemarkIsTold(Remark.Kind kind) {
        Remark remark = new Remark(Optional.empty(), kind, List.of(), NAMED);

        assertThat(english.of(remark)).isNotBlank().doesNotContain("{");
        assertThat(chinese.of(remark)).containsPattern("\\p{IsHan}").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Refused.Kind.class)
    void everyRefusalIsTold(Refused.Kind kind) {
        Refused refused = new Refused(kind, List.of("12", "31"), false);

        assertThat(english.of(refused)).isNotBlank().doesNotContain("{");
        assertThat(chinese.of(refused)).containsPattern("\\p{IsHan}").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyColumnHasAName(Column column) {
        LeftOut row = new LeftOut(1, LeftOut.Reason.MISSING, List.of(column), List.of());

        assertThat(english.of(row)).contains(": ");
        assertThat(chinese.of(row)).containsPattern("\\p{IsHan}）?：");
    }

    @Test
    void theLimitsThatAreToldAreThoseThatHold() {
        assertThat(english.of(new LeftOut(501, LeftOut.Reason.TOO_MANY_POSITIONS, List.of(), NAMED)))
                .contains("At most " + Statement.MOST_POSITIONS);
        assertThat(english.of(new Remark(Optional.empty(), Remark.Kind.MORE_THAN_COMPARED, List.of(), NAMED)))
                .contains("takes " + Account.MOST_POSITIONS + " at once");
    }
}
