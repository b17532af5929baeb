package rosukh.query.schemes.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Outcome.Status;
import rosukh.events.rules.Scheme;

/// What would have come of cases under a version of their scheme that was not theirs.
///
/// @param cases all that were judged, the sum of the moves
/// @param changed those that would come out otherwise, as many as there are rows
/// @param otherwise those whose recorded outcome is not what their own version says of them now;
///   none, unless something is wrong
/// @param moves from what to what, and how many; those that stay where they are too
/// @param rows only those that would come out otherwise, by the day of submission
public record WhatIf(
        String schemeId,
        String version,
        String sha256,
        LocalDate from,
        LocalDate to,
        JudgedCases.Basis by,
        long cases,
        long changed,
        long otherwise,
        List<Move> moves,
        List<Row> rows) {

    /// What a version says of a case.
    ///
    /// @param kbClass null unless it is eligible for one
    /// @param codes why not, or what is missing
    public record Verdict(Status status, @Nullable String kbClass, List<String> codes) {

        static Verdict of(Outcome outcome) {
            return new Verdict(outcome.status(), outcome.kbClass(), outcome.codes());
        }

        /// The class, or the status where there is none.
        public String key() {
            return kbClass == null ? status.name() : kbClass;
        }
    }

    /// Cases that come from one result to another.
    public record Move(String from, String to, long count) {

        public boolean changes() {
            return !from.equals(to);
        }
    }

    /// A case that would come out otherwise.
    ///
    /// @param version its own version
    public record Row(
            String caseId,
            String firmName,
            String provinceKey,
            String estateKey,
            String version,
            LocalDate submittedOn,
            @Nullable LocalDate decidedOn,
            Verdict before,
            Verdict after) {}

    /// Collects the verdicts on one case after another.
    static final class Count {

        private final Scheme draft;
        private final Function<String, Scheme> versions;
        private final Map<String, Map<String, Long>> moves = new TreeMap<>();
        private final List<Row> rows = new ArrayList<>();
        private long cases;
        private long otherwise;

        /// @param versions the rules of a published version of the same scheme
        Count(Scheme draft, Function<String, Scheme> versions) {
            this.draft = draft;
            this.versions = versions;
        }

        void add(JudgedCase judged) {
            String own = judged.version();
            LocalDate on = judged.submittedOn();
            if (own == null || on == null) return;
            Verdict before = verdict(judged, versions.apply(own), on);
            Verdict after = verdict(judged, draft, on);
            cases++;
            if (judged.outcome() != null && !before.key().equals(recorded(judged))) otherwise++;
            moves.computeIfAbsent(before.key(), _ -> new TreeMap<>())
                    .merge(after.key(), 1L, Long::sum);
            if (!before.key().equals(after.key()))
                rows.add(
                        new Row(
                                judged.caseId(),
                                judged.firmName(),
                                judged.provinceKey(),
                                judged.estateKey(),
                                own,
                                on,
                                judged.decidedOn(),
                                before,
                                after));
        }

        WhatIf done(JudgedCases.Period period) {
            List<Move> all = new ArrayList<>();
            moves.forEach((from, tos) -> tos.forEach((to, n) -> all.add(new Move(from, to, n))));
            return new WhatIf(
                    draft.id(),
                    draft.version(),
                    draft.sha256(),
                    period.from(),
                    period.to(),
                    period.basis(),
                    cases,
                    rows.size(),
                    otherwise,
                    List.copyOf(all),
                    rows.stream()
                            .sorted(
                                    Comparator.comparing(Row::submittedOn)
                                            .thenComparing(Row::caseId))
                            .toList());
        }

        private static Verdict verdict(JudgedCase judged, Scheme scheme, LocalDate on) {
            return Verdict.of(scheme.evaluate(judged.application(scheme, on)));
        }

        private static String recorded(JudgedCase judged) {
            return judged.kbClass() == null ? String.valueOf(judged.outcome()) : judged.kbClass();
        }
    }
}
