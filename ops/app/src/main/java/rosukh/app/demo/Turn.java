package rosukh.app.demo;

import java.util.List;

/// What happens in a planned case of the current round beside its path.
enum Turn {
    NONE,
    /// The firm lacks a technology.
    TECHNOLOGY_NEEDED,
    /// The firm lacked a technology, which was found.
    TECHNOLOGY_FOUND,
    /// The firm took its application back.
    WITHDRAWN,
    /// It did so by mistake, and the case went on.
    REOPENED,
    /// The assessors saw the firm at work.
    VISITED,
    /// The firm was asked for more and has not answered.
    ASKED,
    /// It answered.
    ANSWERED,
    /// The assessment got more time.
    EXTENDED,
    /// The clock stands for an expert's opinion.
    STOPPED,
    /// The firm objected to the refusal.
    APPEALED,
    /// Somebody else said what should become of the appeal.
    HEARD,
    /// The refusal stands.
    REJECTED;

    private static final List<Turn> WHILE_HELPED =
            List.of(TECHNOLOGY_NEEDED, TECHNOLOGY_FOUND, NONE, WITHDRAWN, NONE, REOPENED, NONE);
    private static final List<Turn> WHILE_JUDGED =
            List.of(VISITED, ASKED, ANSWERED, EXTENDED, STOPPED);
    private static final List<Turn> AFTER_REFUSAL = List.of(APPEALED, HEARD, REJECTED);

    static Turn of(PlannedCase planned) {
        if (!planned.cohort().equals("1405")) return NONE;
        Weakness weakness = planned.weakness();
        if (planned.ending() == Ending.IN_ACCELERATION) return one(WHILE_HELPED, planned);
        if (planned.ending() == Ending.UNDER_ASSESSMENT) return one(WHILE_JUDGED, planned);
        if (weakness != null && !weakness.bars()) return one(AFTER_REFUSAL, planned);
        return NONE;
    }

    /// The stage under which the dashboards count the case.
    String stage(PlannedCase planned) {
        return switch (this) {
            case WITHDRAWN -> "WITHDRAWN";
            case APPEALED, HEARD -> "APPEALED";
            case NONE,
                    TECHNOLOGY_NEEDED,
                    TECHNOLOGY_FOUND,
                    VISITED,
                    ASKED,
                    ANSWERED,
                    EXTENDED,
                    STOPPED,
                    REOPENED,
                    REJECTED ->
                    planned.ending().stage();
        };
    }

    private static Turn one(List<Turn> turns, PlannedCase planned) {
        return turns.get(Math.floorMod(planned.caseId().hashCode(), turns.size()));
    }
}
