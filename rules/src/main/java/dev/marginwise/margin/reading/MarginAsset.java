package dev.marginwise.margin.reading;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.tiers.SymbolName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the wallet of a request holds: the margin asset of most of its positions, the first one of two as frequent. One
 * wallet holds one asset, so that a position in another is none of its.
 */
record MarginAsset(String name) {
    static MarginAsset of(List<PositionRequest> positions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        positions.forEach(position -> of(position).ifPresent(asset -> counts.merge(asset, 1, Integer::sum)));
        String most = Account.USUAL_ASSET;
        int count = 0;
        for (Map.Entry<String, Integer> asset : counts.entrySet()) {
            if (asset.getValue() > count) {
                most = asset.getKey();
                count = asset.getValue();
            }
        }
        return new MarginAsset(most);
    }

    void refuseOthers(List<PositionRequest> positions, Figures figures) {
        for (int index = 0; index < positions.size(); index++) {
            Optional<String> other = of(positions.get(index)).filter(asset -> !asset.equals(name));
            if (other.isPresent()) {
                figures.refuse(
                        "/positions/" + index + "/symbol",
                        Kind.OTHER_MARGIN_ASSET,
                        List.of(),
                        List.of(other.get(), name));
            }
        }
    }

    /** Empty when a symbol does not tell it, as one with tiers of its own need not. */
    private static Optional<String> of(PositionRequest position) {
        return position.symbol().map(String::strip).flatMap(SymbolName::marginAsset);
    }
}
