package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import rosukh.query.certification.Milestone;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Period;
import rosukh.query.certification.WorkingDays;

/// What the list of cases filters by beside stage and place, so that the cases behind every number
/// of the pipeline can be opened.
final class Marks {

    private Marks() {}

    static List<String> of(CaseFile file, WorkingDays calendar) {
        List<String> marks = new ArrayList<>();
        for (Milestone milestone : file.milestones().reached()) marks.add(reached(milestone));
        for (Milestones.Stretch stretch : file.milestones().stretches()) {
            boolean covered =
                    calendar.between(file.provinceKey(), stretch.from(), stretch.to()).isPresent();
            marks.add(measured(stretch.period(), covered));
        }
        Judgement.Decision decision = file.judgement().decision();
        if (decision != null) marks.add(outcome(decision.granted()));
        return List.copyOf(marks);
    }

    static String reached(Milestone milestone) {
        return "reached:" + milestone;
    }

    static String measured(Period period, boolean covered) {
        return (covered ? "measured:" : "unmeasured:") + period;
    }

    static String outcome(boolean granted) {
        return granted ? "outcome:GRANTED" : "outcome:REFUSED";
    }
}
