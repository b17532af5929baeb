package rosukh.command.sessions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rosukh.command.kernel.Agendas;
import rosukh.command.kernel.Streams;
import rosukh.command.sessions.CaseRecord.Parties;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Reads what the rules of a session depend on beyond its own stream: the case, and who helped and
/// assessed its firm. A case that changes right after it was read is not decided on all the same,
/// since its own stream is asked for the version voted on.
public final class AgendaCases {

    private final Streams streams;
    private final Agendas agendas;

    public AgendaCases(Streams streams, Agendas agendas) {
        this.streams = streams;
        this.agendas = agendas;
    }

    /// The case as it is now; empty if there is none of this id.
    Optional<CaseRecord> find(String caseId) {
        long position = streams.head();
        List<Object> history = streams.read(caseId);
        if (history.isEmpty() || !(history.getFirst() instanceof CaseOpened opened))
            return Optional.empty();
        Agendas.Place place = agendas.of(caseId);
        List<Object> all = allOf(opened.firmId());
        return Optional.of(
                new CaseRecord(
                        caseId,
                        history.size() - 1L,
                        position,
                        opened.firmId(),
                        opened.estateKey(),
                        recommended(history),
                        place.turns(),
                        place.meeting() == null ? null : place.meeting().sessionId(),
                        helpers(all),
                        assessors(all)));
    }

    private static boolean recommended(List<Object> history) {
        boolean recommended = false;
        for (Object event : history) {
            if (event instanceof OutcomeRecommended) recommended = true;
            if (event instanceof StatusGranted
                    || event instanceof StatusRefused
                    || event instanceof AppealUpheld
                    || event instanceof SchemeVersionSwitched
                    || event instanceof CaseWithdrawn
                    || event instanceof CaseMerged) recommended = false;
        }
        return recommended;
    }

    private static Parties helpers(List<Object> all) {
        Set<String> persons = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (Object event : all) {
            if (event instanceof AccelerationPlanAgreed plan) {
                persons.add(plan.agreedBy());
                bodies.add(plan.brokerOrganisation());
            }
            if (event instanceof BrokerAssigned assigned) bodies.add(assigned.brokerOrganisation());
        }
        return new Parties(persons, bodies);
    }

    private static Parties assessors(List<Object> all) {
        Set<String> persons = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (Object event : all) {
            if (event instanceof CriterionAssessed assessed) {
                persons.add(assessed.assessedBy());
                bodies.add(assessed.assessorOrganisation());
            }
            if (event instanceof VisitRecorded visit) {
                persons.add(visit.visitedBy());
                bodies.add(visit.organisation());
            }
            if (event instanceof OutcomeRecommended recommended) {
                persons.add(recommended.recommendedBy());
                bodies.add(recommended.organisation());
            }
        }
        return new Parties(persons, bodies);
    }

    /// Everything in the firm's cases, which are numbered from 1 without gaps (ADR 0013).
    private List<Object> allOf(String firmId) {
        List<Object> all = new ArrayList<>();
        List<Object> history = streams.read(firmId + ".1");
        for (int next = 2; !history.isEmpty(); next++) {
            all.addAll(history);
            history = streams.read(firmId + "." + next);
        }
        return all;
    }
}
