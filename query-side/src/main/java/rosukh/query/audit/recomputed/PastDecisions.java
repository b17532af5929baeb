package rosukh.query.audit.recomputed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.audit.impartiality.DecisionTaken;
import rosukh.query.audit.impartiality.ImpartialityView;
import rosukh.query.audit.impartiality.ImpartialityView.Question;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.trail.Told;

/// All decisions of a time, computed again one after another.
@Component
class PastDecisions {

    /// More at once would keep the asker waiting too long.
    static final int MOST = 2000;

    private static final Set<String> BY_RULES =
            Set.of("certification.status-granted", "certification.status-refused");

    private final ImpartialityView view;
    private final Recomputations recomputations;

    PastDecisions(ImpartialityView view, Recomputations recomputations) {
        this.view = view;
        this.recomputations = recomputations;
    }

    /// What came of it.
    ///
    /// @param decisions how many grants and refusals were computed again
    /// @param certificates how many certificates with them
    /// @param code what computed them
    /// @param disagreements those that come out otherwise, the newest first
    public record Report(
            LocalDate from,
            LocalDate to,
            int decisions,
            int certificates,
            CodeVersion.Code code,
            List<Recomputed> disagreements) {}

    /// @param from first business day; a year before the last if left out
    /// @param to last business day; today if left out
    /// @throws ApiProblem if a day is none, if they are reversed, or if there are too many
    Report recomputed(@Nullable String from, @Nullable String to) {
        LocalDate last = DayParameter.of("to", to, Format.today());
        LocalDate first = DayParameter.of("from", from, last.minusYears(1).plusDays(1));
        if (first.isAfter(last))
            throw ApiProblem.badParameter("from", "PARAMETER_INVALID", "`from` comes after `to`.");
        List<DecisionTaken> taken = view.decisions(new Question(first, last, null), MOST + 1);
        if (taken.size() > MOST)
            throw ApiProblem.badParameter(
                    "from",
                    "PARAMETER_INVALID",
                    "There are more than " + MOST + " decisions; ask for a shorter time.");
        Map<String, List<Told>> schemes = new HashMap<>();
        int decisions = 0;
        int certificates = 0;
        List<Recomputed> disagreements = new ArrayList<>();
        for (DecisionTaken each : taken) {
            if (!BY_RULES.contains(each.event())) continue;
            decisions++;
            List<Recomputed> again =
                    recomputations.withCertificate(each.caseId(), each.order(), schemes);
            certificates += again.size() - 1;
            again.stream().filter(one -> !one.agrees()).forEach(disagreements::add);
        }
        return new Report(
                first, last, decisions, certificates, recomputations.code(), disagreements);
    }

    /// The newest of a time, for a list that opens them.
    List<DecisionTaken> newest(Report report, int limit) {
        return view.decisions(new Question(report.from(), report.to(), null), MOST).stream()
                .filter(each -> BY_RULES.contains(each.event()))
                .limit(limit)
                .toList();
    }
}
