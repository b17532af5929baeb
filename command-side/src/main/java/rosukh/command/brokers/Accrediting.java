package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_DATE_BACKWARDS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NEEDS_SECOND_PERSON;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NOT_READY;
import static rosukh.command.brokers.BrokerRefusal.BROKER_OWN_MATTER;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PROPOSAL_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PROPOSAL_OPEN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_RENEWAL_TOO_EARLY;
import static rosukh.command.brokers.BrokerRefusal.BROKER_STEP_NOT_POSSIBLE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_STEP_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.events.brokers.AccreditationEvent;
import rosukh.events.brokers.AccreditationEvent.AccreditationRenewed;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerReinstated;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepDeclined;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerFile.Accreditation.State;
import rosukh.events.brokers.BrokerFile.Proposal;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.brokers.Terms;
import rosukh.events.rules.Scheme;

/// What a broker may do: proposed by one person, agreed by another, of whom neither is the broker.
final class Accrediting {

    /// Proposal: so long before its end an accreditation may be renewed.
    private static final int RENEWAL_DAYS = 60;

    private Accrediting() {}

    static AccreditationEvent decide(BrokerFile file, AccreditationCommand command, Known known) {
        return switch (command) {
            case ProposeStep propose -> propose(file, propose, known);
            case ApproveStep approve -> approve(file, approve, known);
            case DeclineStep decline -> decline(file, decline);
        };
    }

    private static StepProposed propose(BrokerFile file, ProposeStep command, Known known) {
        AccreditationStep step =
                Arrays.stream(AccreditationStep.values())
                        .filter(each -> each.name().equals(command.step()))
                        .findFirst()
                        .orElseThrow(
                                () -> BROKER_STEP_UNKNOWN.because("no step is " + command.step()));
        notOwn(file, command.proposedBy());
        if (file.proposal() != null)
            throw BROKER_PROPOSAL_OPEN.because(
                    file.proposal().step() + " waits for its second person");
        Terms terms = TermsAsked.read(step, command.asked(), known, command.on());
        possible(file, step, command.on());
        if (step.hasTerms()) ready(file, step, Objects.requireNonNull(terms), command.on(), known);
        return new StepProposed(
                file.account(),
                step,
                terms,
                Broker.grounds(command.grounds()),
                command.proposedBy(),
                command.on());
    }

    private static AccreditationEvent approve(BrokerFile file, ApproveStep command, Known known) {
        Proposal proposal = proposal(file);
        String by = command.approvedBy();
        if (by.equals(proposal.proposedBy()))
            throw BROKER_NEEDS_SECOND_PERSON.because(by + " proposed it");
        notOwn(file, by);
        LocalDate on = command.on();
        if (on.isBefore(proposal.proposedOn()))
            throw BROKER_DATE_BACKWARDS.because("it was proposed on " + proposal.proposedOn());
        possible(file, proposal.step(), on);
        return switch (proposal.step()) {
            case ACCREDIT -> accredited(file, proposal, command, known);
            case RENEW -> renewed(file, proposal, command, known);
            case SUSPEND ->
                    new BrokerSuspended(
                            file.account(), proposal.proposedBy(), by, command.seenVersion(), on);
            case REINSTATE ->
                    new BrokerReinstated(
                            file.account(), proposal.proposedBy(), by, command.seenVersion(), on);
            case REVOKE ->
                    new AccreditationRevoked(
                            file.account(), proposal.proposedBy(), by, command.seenVersion(), on);
        };
    }

    private static BrokerAccredited accredited(
            BrokerFile file, Proposal proposal, ApproveStep command, Known known) {
        Terms terms = Objects.requireNonNull(proposal.terms());
        LocalDate on = command.on();
        ready(file, proposal.step(), terms, on, known);
        return new BrokerAccredited(
                file.account(),
                terms,
                taught(terms, on, known),
                on,
                Broker.POLICY.validTo(on),
                Broker.POLICY.name(),
                proposal.proposedBy(),
                command.approvedBy(),
                command.seenVersion(),
                on);
    }

    private static AccreditationRenewed renewed(
            BrokerFile file, Proposal proposal, ApproveStep command, Known known) {
        Terms terms = Objects.requireNonNull(proposal.terms());
        LocalDate on = command.on();
        ready(file, proposal.step(), terms, on, known);
        LocalDate next = Objects.requireNonNull(file.accreditation()).validTo().plusDays(1);
        LocalDate from = on.isAfter(next) ? on : next;
        return new AccreditationRenewed(
                file.account(),
                terms,
                from,
                Broker.POLICY.validTo(from),
                Broker.POLICY.name(),
                proposal.proposedBy(),
                command.approvedBy(),
                command.seenVersion(),
                on);
    }

    private static StepDeclined decline(BrokerFile file, DeclineStep command) {
        Proposal proposal = proposal(file);
        notOwn(file, command.declinedBy());
        return new StepDeclined(
                file.account(),
                proposal.step(),
                Broker.grounds(command.grounds()),
                command.declinedBy(),
                command.on());
    }

    private static Proposal proposal(BrokerFile file) {
        Proposal proposal = file.proposal();
        if (proposal == null) throw BROKER_PROPOSAL_MISSING.because("no step is proposed");
        return proposal;
    }

    private static void notOwn(BrokerFile file, String by) {
        if (by.equals(file.account()))
            throw BROKER_OWN_MATTER.because("nobody has a part in the own accreditation");
    }

    /// The accreditation stands as the step needs it.
    private static void possible(BrokerFile file, AccreditationStep step, LocalDate on) {
        Accreditation now = file.accreditation();
        State state = now == null ? null : now.state();
        boolean possible =
                switch (step) {
                    case ACCREDIT -> state == null;
                    case RENEW, SUSPEND -> state == State.ACCREDITED;
                    case REINSTATE -> state == State.SUSPENDED;
                    case REVOKE -> state == State.ACCREDITED || state == State.SUSPENDED;
                };
        if (!possible)
            throw BROKER_STEP_NOT_POSSIBLE.because(step + " is not possible: " + told(state));
        if (step == AccreditationStep.RENEW
                && on.isBefore(Objects.requireNonNull(now).validTo().minusDays(RENEWAL_DAYS)))
            throw BROKER_RENEWAL_TOO_EARLY.because("it is valid until " + now.validTo());
    }

    private static String told(@Nullable State state) {
        return state == null ? "there is no accreditation" : "it is " + state;
    }

    /// A first accreditation rests on attendance and examination, a renewal also on all bridging
    /// modules of what is in force.
    private static void ready(
            BrokerFile file, AccreditationStep step, Terms terms, LocalDate on, Known known) {
        Broker.allowed(
                BROKER_NOT_READY,
                "the training is not complete on " + on,
                Broker.POLICY.accredit(file.hours(), file.tries(), on));
        if (step != AccreditationStep.RENEW) return;
        for (SchemeVersion version : inForce(terms, on, known))
            if (!file.trainedFor(version))
                throw BROKER_BRIDGING_MISSING.because("the module of " + version + " is missing");
    }

    /// What the courses cover: every version that has begun.
    private static List<SchemeVersion> taught(Terms terms, LocalDate on, Known known) {
        return terms.schemes().stream()
                .flatMap(id -> known.versions(id).stream())
                .filter(version -> !version.effectiveFrom().isAfter(on))
                .map(Accrediting::version)
                .toList();
    }

    private static List<SchemeVersion> inForce(Terms terms, LocalDate on, Known known) {
        return terms.schemes().stream()
                .flatMap(id ->
                        Objects.requireNonNull(known.schemes().get(id)).inForce(id, on).stream())
                .map(Accrediting::version)
                .toList();
    }

    private static SchemeVersion version(Scheme scheme) {
        return new SchemeVersion(scheme.id(), scheme.version());
    }
}
