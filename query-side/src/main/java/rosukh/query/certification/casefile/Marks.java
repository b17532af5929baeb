package rosukh.query.certification.casefile;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import rosukh.query.certification.Coverage;
import rosukh.query.certification.Milestone;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Period;
import rosukh.query.certification.Verdict;

/// What the list of cases filters by beside stage and place, so that the cases behind every number
/// of the pipeline can be opened.
final class Marks {

    private static final String MARKS = "marks";

    private Marks() {}

    static List<String> of(CaseFile file) {
        List<String> marks = new ArrayList<>();
        for (Milestone milestone : file.milestones().passed()) marks.add(passed(milestone));
        for (Milestones.Stretch stretch : file.milestones().stretches())
            marks.add(finished(stretch.period()));
        Judgement.Decision decision = file.judgement().decision();
        if (decision != null)
            marks.add(decided(decision.granted() ? Verdict.GRANTED : Verdict.REFUSED));
        if (file.stage().givenUp()) marks.add(decided(Verdict.WITHDRAWN));
        return List.copyOf(marks);
    }

    private static String passed(Milestone milestone) {
        return "reached:" + milestone;
    }

    /// A case came at least as far if it bears the mark of the milestone or of a later one.
    static Bson atLeast(Milestone milestone) {
        return Filters.in(
                MARKS,
                Arrays.stream(Milestone.values())
                        .filter(each -> each.compareTo(milestone) >= 0)
                        .map(Marks::passed)
                        .toList());
    }

    private static String finished(Period period) {
        return "measured:" + period;
    }

    private static String decided(Verdict verdict) {
        return "outcome:" + verdict;
    }

    /// A case is running while it bears no mark of an end.
    static Bson of(Verdict verdict) {
        return switch (verdict) {
            case GRANTED, REFUSED, WITHDRAWN -> Filters.eq(MARKS, decided(verdict));
            case RUNNING ->
                    Filters.nin(
                            MARKS,
                            decided(Verdict.GRANTED),
                            decided(Verdict.REFUSED),
                            decided(Verdict.WITHDRAWN));
        };
    }

    /// The cases that finished a stretch, by whether its days are covered. A mark cannot say that
    /// for good; earlier builds did by `unmeasured:`.
    static Bson stretch(Period period, boolean covered, Coverage coverage) {
        Bson finished = Filters.in(MARKS, finished(period), "un" + finished(period));
        return switch (period) {
            case INTAKE -> between("openedOn", "identifiedOn", finished, covered, coverage);
            case NEEDS -> between("identifiedOn", "needsOn", finished, covered, coverage);
            case HELP -> between("needsOn", "helpedOn", finished, covered, coverage);
            case PREPARE -> between("helpedOn", "submittedOn", finished, covered, coverage);
            case ASSESS -> between("submittedOn", "recommendedOn", finished, covered, coverage);
            case DECISION -> between("recommendedOn", "decidedOn", finished, covered, coverage);
            case CERTIFICATE -> between("decidedOn", "certifiedOn", finished, covered, coverage);
        };
    }

    private static Bson between(
            String start, String end, Bson finished, boolean covered, Coverage coverage) {
        String from = "milestones." + start;
        String to = "milestones." + end;
        return covered
                ? Filters.and(
                        finished,
                        Filters.gte(from, coverage.earliestStart()),
                        Filters.lte(to, coverage.to()))
                : Filters.and(
                        finished,
                        Filters.or(
                                Filters.lt(from, coverage.earliestStart()),
                                Filters.gt(to, coverage.to())));
    }
}
