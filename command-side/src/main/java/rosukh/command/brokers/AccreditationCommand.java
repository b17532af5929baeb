package rosukh.command.brokers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about an accreditation: one proposes, another agrees.
public sealed interface AccreditationCommand extends BrokerCommand {

    /// Propose a step (`BROKER_PROPOSAL_OPEN`, `BROKER_STEP_NOT_POSSIBLE`, `BROKER_OWN_MATTER`).
    ///
    /// @param step name of an [rosukh.events.brokers.AccreditationStep] (`BROKER_STEP_UNKNOWN`)
    /// @param asked for an accreditation or a renewal; null for every other step
    /// @param grounds in words, never blank (`BROKER_GROUNDS_MISSING`)
    record ProposeStep(
            String account,
            String step,
            @Nullable Asked asked,
            String grounds,
            String proposedBy,
            LocalDate on)
            implements AccreditationCommand {}

    /// For what a broker is to be accredited (`BROKER_TERMS_MALFORMED`).
    ///
    /// @param grade name of a [rosukh.events.brokers.Grade]
    /// @param fields codes of technology fields, at least one, each once
    /// @param provinces keys, at least one, each once
    /// @param schemes ids of schemes, at least one, each once (`BROKER_SCHEME_UNKNOWN`)
    record Asked(String grade, List<String> fields, List<String> provinces, List<String> schemes) {}

    /// Agree to the proposed step as a second person (`BROKER_PROPOSAL_MISSING`,
    /// `BROKER_NEEDS_SECOND_PERSON`, `BROKER_NOT_READY`).
    ///
    /// @param seenVersion of the broker's stream; another one is refused (`VERSION_STALE`)
    record ApproveStep(String account, String approvedBy, long seenVersion, LocalDate on)
            implements AccreditationCommand {}

    /// Be against the proposed step (`BROKER_PROPOSAL_MISSING`, `BROKER_GROUNDS_MISSING`).
    record DeclineStep(String account, String grounds, String declinedBy, LocalDate on)
            implements AccreditationCommand {}
}
