package rosukh.command.certification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.separation.Parties;

/// What has been judged since the submission, and by whom.
record Judged(Set<Point> points, Parties by) {

    static final Judged NOTHING = new Judged(Set.of(), Parties.NONE);

    /// One thing to judge: a field under a criterion, of a product or (empty) of the firm.
    record Point(String criterion, String subject, String field) {}

    /// Somebody else had a part in it, by a visit or a recommendation.
    Judged alsoBy(String person, String organisation, LocalDate on) {
        return new Judged(points, by.with(person, organisation, on));
    }

    /// Everything is to be judged anew; who judged so far is not forgotten.
    Judged anew() {
        return new Judged(Set.of(), by);
    }

    Judged with(CriterionAssessed event) {
        Set<Point> all = new HashSet<>(points);
        all.add(new Point(event.criterion(), event.subject(), event.finding().field()));
        return new Judged(
                Set.copyOf(all),
                by.with(event.assessedBy(), event.assessorOrganisation(), event.assessedOn()));
    }
}
