package rosukh.query.certification.casefile;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import rosukh.query.certification.Milestone;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Period;
import rosukh.query.certification.Verdict;
import rosukh.query.certification.WorkingDays;

/// What the list of cases filters by beside stage and place, so that the cases behind every number
/// of the pipeline can be opened.
final class Marks {

    private static final String MARKS = "marks";

    private Marks() {}

    static List<String> of(CaseFile file, WorkingDays calendar) {
        List<String> marks = new ArrayList<>();
        for (Milestone milestone : file.milestones().passed()) marks.add(passed(milestone));
        for (Milestones.Stretch stretch : file.milestones().stretches()) {
            boolean covered =
                    calendar.between(file.provinceKey(), stretch.from(), stretch.to()).isPresent();
            marks.add(measured(stretch.period(), covered));
        }
        Judgement.Decision decision = file.judgement().decision();
        if (decision != null)
            marks.add(decided(decision.granted() ? Verdict.GRANTED : Verdict.REFUSED));
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

    static String measured(Period period, boolean covered) {
        return (covered ? "measured:" : "unmeasured:") + period;
    }

    private static String decided(Verdict verdict) {
        return "outcome:" + verdict;
    }

    /// A case is running while it bears the mark of no decision.
    static Bson of(Verdict verdict) {
        return switch (verdict) {
            case GRANTED, REFUSED -> Filters.eq(MARKS, decided(verdict));
            case RUNNING -> Filters.nin(MARKS, decided(Verdict.GRANTED), decided(Verdict.REFUSED));
        };
    }
}
