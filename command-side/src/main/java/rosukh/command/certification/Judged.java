package rosukh.command.certification;

import java.util.HashSet;
import java.util.Set;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;

/// What has been judged since the submission, and by whom.
record Judged(Set<Point> points, Set<String> persons, Set<String> bodies) {

    static final Judged NOTHING = new Judged(Set.of(), Set.of(), Set.of());

    /// One thing to judge: a field under a criterion, of a product or (empty) of the firm.
    record Point(String criterion, String subject, String field) {}

    Judged with(CriterionAssessed event) {
        return new Judged(
                plus(
                        points,
                        new Point(event.criterion(), event.subject(), event.finding().field())),
                plus(persons, event.assessedBy()),
                plus(bodies, event.assessorOrganisation()));
    }

    boolean by(String person, String organisation) {
        return persons.contains(person) || bodies.contains(organisation);
    }

    private static <T> Set<T> plus(Set<T> some, T one) {
        Set<T> all = new HashSet<>(some);
        all.add(one);
        return Set.copyOf(all);
    }
}
