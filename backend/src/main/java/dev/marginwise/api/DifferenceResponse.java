package dev.marginwise.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.difference.Difference;
import dev.marginwise.difference.RuleChange;
import dev.marginwise.proof.Proof;
import dev.marginwise.proof.Property;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.words.RuleInWords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * What two editions decide differently; {@code edition} and {@code rulebook} are today's.
 *
 * @param edition today's edition
 * @param rulebook hash of its rules
 * @param from the earlier edition
 * @param to the later edition
 * @param changed in how many answer sets the mode changes
 * @param of how many answer sets there are, seen by both editions together
 * @param groups plain conditions that together hold for exactly the changed sets, each in one of them
 * @param changedReasons in how many more sets the mode stays while rules or measures change
 * @param rules the rules and measures that differ
 * @param failing ids of properties that do not hold in the later edition
 */
@Serdeable.Serializable
@Schema(name = "Difference")
record DifferenceResponse(
        String edition,
        String rulebook,
        String from,
        String to,
        int changed,
        int of,
        List<GroupResponse> groups,
        int changedReasons,
        List<RuleChangeResponse> rules,
        List<String> failing) {

    static DifferenceResponse of(
            Difference difference, RuleInWords earlier, RuleInWords later, Proof proof, RuleBook today) {
        return new DifferenceResponse(
                today.edition(),
                today.hash(),
                difference.from(),
                difference.to(),
                difference.changed(),
                difference.of(),
                difference.groups().stream().map(GroupResponse::of).toList(),
                difference.changedReasons(),
                difference.rules().stream()
                        .map(change -> RuleChangeResponse.of(change, earlier, later))
                        .toList(),
                proof.broken().stream().map(Property::id).toList());
    }

    /**
     * A plain condition under which the mode turns.
     *
     * @param when question id to the answers of which any one is enough
     * @param from what the earlier edition decides; open where its answers do not settle it
     * @param to what the later edition decides
     * @param count how many answer sets satisfy it
     */
    @Serdeable.Serializable
    @Schema(name = "DifferenceGroup")
    record GroupResponse(
            Map<String, List<String>> when,

            @Schema(
                    type = "string",
                    allowableValues = {"isolated", "cross", "open"})
            String from,

            @Schema(
                    type = "string",
                    allowableValues = {"isolated", "cross", "open"})
            String to,

            int count) {

        static GroupResponse of(Difference.Group group) {
            return new GroupResponse(group.when(), group.from().id(), group.to().id(), group.count());
        }
    }

    /**
     * A rule or measure that differs.
     *
     * @param kind gate, caution, contradiction or measure
     * @param id of the rule or measure
     * @param before what it said, in words; left out when it is new
     * @param after what it says; left out when it is gone
     * @param newlyHolds in how many answer sets it holds now and did not before
     * @param noLongerHolds in how many answer sets it held and does not now
     */
    @Serdeable.Serializable
    @Schema(name = "RuleChange")
    record RuleChangeResponse(
            String kind,
            String id,

            @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
            String before,

            @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
            String after,

            int newlyHolds,
            int noLongerHolds) {

        static RuleChangeResponse of(RuleChange change, RuleInWords earlier, RuleInWords later) {
            return new RuleChangeResponse(
                    change.kind(),
                    change.id(),
                    earlier.of(change.kind(), change.id()).orElse(null),
                    later.of(change.kind(), change.id()).orElse(null),
                    change.newlyHolds(),
                    change.noLongerHolds());
        }
    }
}
