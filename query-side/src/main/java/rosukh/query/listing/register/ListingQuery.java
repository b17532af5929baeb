package rosukh.query.listing.register;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.Readiness.Outcome;
import rosukh.events.rules.Truth;
import rosukh.events.values.PersianText;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which firms, and the events behind figures, are listed, the same for page,
/// file and API; empty for anything.
///
/// @param q beginnings of words of the firm's name
/// @param board code of a board
/// @param stage a [Stage]
/// @param outcome an [Outcome], of firms on their way
/// @param blocked a reason that blocks, or `M:<field>` that is missing, of firms on their way
/// @param attention an [Attention]
/// @param gate code of a gate that firms on their way are judged by
/// @param truth a [Truth]: how the gate came out, or any gate where none is named
/// @param event of the events behind a figure, for example `firm-admitted`
/// @param firm id of a firm
public record ListingQuery(
        @Nullable String q,
        @Nullable String board,
        @Nullable String stage,
        @Nullable String outcome,
        @Nullable String blocked,
        @Nullable String attention,
        @Nullable String gate,
        @Nullable String truth,
        @Nullable String event,
        @Nullable String firm) {

    /// What needs somebody.
    enum Attention {
        WAY,
        RESTING,
        REVIEW;

        boolean sees(Standing each) {
            return switch (this) {
                case WAY -> each.onItsWay();
                case RESTING -> each.rests();
                case REVIEW -> each.underReview();
            };
        }
    }

    /// Only some firms are asked for, by how they stand.
    boolean ofStanding() {
        return given(stage) != null
                || given(outcome) != null
                || given(blocked) != null
                || given(attention) != null
                || given(gate) != null
                || given(truth) != null;
    }

    /// Which firms are asked for.
    ///
    /// @throws ApiProblem if a parameter is none of its choices, also where there is no firm
    Predicate<Standing> asked() {
        String ofBoard = given(board);
        String ofFirm = given(firm);
        Stage ofStage = chosen("stage", stage, Stage.values());
        Outcome ofOutcome = chosen("outcome", outcome, Outcome.values());
        Attention look = chosen("attention", attention, Attention.values());
        Truth came = chosen("truth", truth, Truth.values());
        String reason = given(blocked);
        String ofGate = given(gate);
        return each ->
                named(each.file())
                        && (ofBoard == null || each.file().book().board().equals(ofBoard))
                        && (ofFirm == null || each.file().firmId().equals(ofFirm))
                        && (ofStage == null || each.file().book().stage() == ofStage)
                        && (ofOutcome == null || each.onItsWay(ofOutcome))
                        && (reason == null || each.blockedBy(reason))
                        && (look == null || look.sees(each))
                        && ((ofGate == null && came == null) || each.judged(ofGate, came));
    }

    boolean takes(ListingDeed deed, Set<String> firms) {
        return (given(event) == null || deed.event().equals(given(event)))
                && (given(board) == null || deed.board().equals(given(board)))
                && (given(firm) == null || deed.firmId().equals(given(firm)))
                && (!ofStanding() || firms.contains(deed.firmId()));
    }

    private boolean named(CandidateFile file) {
        String asked = given(q);
        if (asked == null) return true;
        for (String word : PersianText.fold(asked).split(" ", -1))
            if (file.words().stream().noneMatch(each -> each.startsWith(word))) return false;
        return true;
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static <E extends Enum<E>> @Nullable E chosen(String name, @Nullable String text, E[] choices) {
        String asked = given(text);
        if (asked == null) return null;
        for (E each : choices) if (each.name().equals(asked)) return each;
        throw ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + asked + "`.");
    }
}
