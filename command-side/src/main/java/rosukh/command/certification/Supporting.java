package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_BROKER_NOT_ACCREDITED;
import static rosukh.command.certification.CaseRefusal.CASE_GROUNDS_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_NEED_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_PLAN_ALREADY_AGREED;
import static rosukh.command.certification.CaseRefusal.CASE_TECHNOLOGY_NEED_KNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_TECHNOLOGY_NEED_RESOLVED;
import static rosukh.command.certification.CaseRefusal.CASE_TECHNOLOGY_NEED_UNKNOWN;

import java.util.List;
import java.util.regex.Pattern;
import rosukh.command.certification.Certification.Open;
import rosukh.command.certification.SupportCommand.AssignBroker;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

/// Who helps the firm, and which technology it lacks.
final class Supporting {

    private static final Pattern NEED_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private Supporting() {}

    static List<CertificationEvent> decide(Open state, SupportCommand command, Background known) {
        Help help = state.dossier().help();
        return switch (command) {
            case AssignBroker assign -> List.of(assign(state, assign, known));
            case RegisterTechnologyNeed need -> List.of(register(help, need));
            case ResolveTechnologyNeed need -> List.of(resolve(help, need));
        };
    }

    private static BrokerAssigned assign(Open state, AssignBroker command, Background known) {
        if (state.preparing().dossier().help().plan() != null)
            throw CASE_PLAN_ALREADY_AGREED.because("who helps was agreed with the plan");
        People.named(command.assignedBy(), command.brokerOrganisation());
        String body = command.brokerOrganisation();
        People.mayHelp(state.dossier(), command.broker(), body, known, command.on());
        if (!known.acting().accredited())
            throw CASE_BROKER_NOT_ACCREDITED.because(
                    command.broker() + " is not accredited, or was not given the case");
        return new BrokerAssigned(
                command.caseId(), body, command.assignedBy(), command.on(), command.broker());
    }

    private static TechnologyNeedRegistered register(Help help, RegisterTechnologyNeed command) {
        if (!NEED_ID.matcher(command.needId()).matches() || command.description().isBlank())
            throw CASE_NEED_MALFORMED.because(
                    "a need has an id of letters, digits and -, and a description");
        if (help.technology().containsKey(command.needId()))
            throw CASE_TECHNOLOGY_NEED_KNOWN.because(
                    "the need " + command.needId() + " was registered before");
        return new TechnologyNeedRegistered(
                command.caseId(), command.needId(), command.description().strip(), command.on());
    }

    private static TechnologyNeedResolved resolve(Help help, ResolveTechnologyNeed command) {
        Boolean found = help.technology().get(command.needId());
        if (found == null)
            throw CASE_TECHNOLOGY_NEED_UNKNOWN.because("there is no need " + command.needId());
        if (found)
            throw CASE_TECHNOLOGY_NEED_RESOLVED.because("the need " + command.needId() + " is met");
        if (command.solution().isBlank())
            throw CASE_GROUNDS_MISSING.because("it must be said where the technology came from");
        return new TechnologyNeedResolved(
                command.caseId(), command.needId(), command.solution().strip(), command.on());
    }
}
