package rosukh.command.certification;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;

/// What a case has to do with others, and whether its rules are about to change.
///
/// @param renewalOf the case whose certificate this one renews; null if it renews none
/// @param proposal another version asked for and not yet decided on; null if there is none
/// @param proposedFor account of the person on whose behalf it is asked for; null if on nobody's
record Course(
        @Nullable String renewalOf,
        Set<Link> links,
        @Nullable SchemeSwitchProposed proposal,
        @Nullable String proposedFor) {

    static final Course STRAIGHT = new Course(null, Set.of(), null, null);

    /// What one case is to another.
    enum Relation {
        RENEWAL_OF,
        APPEAL_OF,
        DUPLICATE_OF,
        RELATED_TO
    }

    record Link(String relation, String otherCaseId) {}

    Course linked(CaseLinked event) {
        Set<Link> all = new HashSet<>(links);
        all.add(new Link(event.relation(), event.otherCaseId()));
        boolean renews = event.relation().equals(Relation.RENEWAL_OF.name());
        return new Course(
                renews ? event.otherCaseId() : renewalOf, Set.copyOf(all), proposal, proposedFor);
    }

    Course proposed(@Nullable SchemeSwitchProposed event) {
        return new Course(renewalOf, links, event, event == null ? null : proposedFor);
    }

    /// The proposal that comes next is somebody else's too.
    Course proposedFor(String account) {
        return new Course(renewalOf, links, proposal, account);
    }

    /// The person proposed it, or had it proposed.
    boolean proposedBy(String person) {
        return proposal != null
                && (proposal.proposedBy().equals(person) || person.equals(proposedFor));
    }
}
