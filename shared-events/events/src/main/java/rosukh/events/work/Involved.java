package rosukh.events.work;

import java.util.ArrayList;
import java.util.List;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;

/// Who had a part in a case, so that nobody takes up what the rules of the case would refuse them.
/// A firm's earlier cases are not looked at here; those rules stay with the case.
///
/// @param helpers accounts of those who helped the firm
/// @param helpingBodies the bodies they did it for
/// @param helping the body that helps now; empty for none
/// @param judges accounts of those who judged
/// @param judgingBodies the bodies they did it for
/// @param former accounts of those who had a part in a refusal or in lifting it
public record Involved(
        List<String> helpers,
        List<String> helpingBodies,
        String helping,
        List<String> judges,
        List<String> judgingBodies,
        List<String> former) {

    static final Involved NOBODY =
            new Involved(List.of(), List.of(), "", List.of(), List.of(), List.of());

    public Involved {
        helpers = List.copyOf(helpers);
        helpingBodies = List.copyOf(helpingBodies);
        judges = List.copyOf(judges);
        judgingBodies = List.copyOf(judgingBodies);
        former = List.copyOf(former);
    }

    /// Whether the history of the case bars a person from acting in a role.
    ///
    /// @param organisation empty where it is not known
    boolean bars(DueRole role, String account, String organisation) {
        boolean helped = helpers.contains(account) || helpingBodies.contains(organisation);
        boolean judged = judges.contains(account) || judgingBodies.contains(organisation);
        return switch (role) {
            case OFFICER, FIRM -> false;
            case BROKER -> !organisation.isEmpty() && !organisation.equals(helping);
            case ASSESSOR -> helped || former.contains(account);
            case COMMITTEE -> helped || judged || former.contains(account);
        };
    }

    /// Only the events that give somebody a part are of interest here.
    Involved after(CertificationEvent event) {
        return switch (event) {
            case AccelerationPlanAgreed e -> helped(e.agreedBy(), e.brokerOrganisation());
            case BrokerAssigned e ->
                    helped(e.broker() == null ? "" : e.broker(), e.brokerOrganisation());
            case CriterionAssessed e -> judged(e.assessedBy(), e.assessorOrganisation());
            case VisitRecorded e -> judged(e.visitedBy(), e.organisation());
            case OutcomeRecommended e -> judged(e.recommendedBy(), e.organisation());
            case AppealOpinionGiven e -> judged(e.givenBy(), e.organisation());
            case StatusRefused e -> refused(e.decidedBy());
            case AppealUpheld e -> refused(e.decidedBy());
            case ActedFor e -> actedFor(e);
            case CertificationEvent _ -> this;
        };
    }

    private Involved actedFor(ActedFor event) {
        return switch (event.part()) {
            case HELPS -> helped(event.account(), event.organisation());
            case JUDGES -> judged(event.account(), event.organisation());
            case DECIDES ->
                    new Involved(
                            helpers,
                            helpingBodies,
                            helping,
                            judges,
                            judgingBodies,
                            with(former, event.account()));
            case PROPOSES -> this;
        };
    }

    private Involved helped(String person, String body) {
        return new Involved(
                with(helpers, person),
                with(helpingBodies, body),
                body,
                judges,
                judgingBodies,
                former);
    }

    private Involved judged(String person, String body) {
        return new Involved(
                helpers,
                helpingBodies,
                helping,
                with(judges, person),
                with(judgingBodies, body),
                former);
    }

    private Involved refused(String decidedBy) {
        List<String> all = with(former, decidedBy);
        for (String judge : judges) all = with(all, judge);
        return new Involved(helpers, helpingBodies, helping, judges, judgingBodies, all);
    }

    private static List<String> with(List<String> known, String one) {
        if (one.isEmpty() || known.contains(one)) return known;
        List<String> more = new ArrayList<>(known);
        more.add(one);
        return more;
    }
}
