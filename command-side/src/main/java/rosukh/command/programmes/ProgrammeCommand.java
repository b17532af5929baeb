package rosukh.command.programmes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Verdict;

/// What can be asked of a joint programme. Persons are named by their account, partners by their
/// key in the model, documents by their SHA-256; money is in rials.
public sealed interface ProgrammeCommand {

    String programmeId();

    /// Account of who does it.
    String by();

    /// The day it is done.
    LocalDate on();

    @TargetAggregateIdentifier
    default String streamId() {
        return programmeId();
    }

    record DraftProgramme(String programmeId, ProgrammeModel model, String by, LocalDate on)
            implements ProgrammeCommand {}

    /// Draft a copy of an evaluated programme for another province; its days move with the first.
    ///
    /// @param programmeId of the copy
    record ReplicateProgramme(
            String programmeId,
            String originId,
            String title,
            String provinceKey,
            LocalDate startsOn,
            String by,
            LocalDate on)
            implements ProgrammeCommand {}

    record ReviseModel(
            String programmeId, ProgrammeModel model, String grounds, String by, LocalDate on)
            implements ProgrammeCommand {}

    /// Give the newest version to the partners.
    record OpenReview(String programmeId, String by, LocalDate on) implements ProgrammeCommand {}

    record ReviewModel(
            String programmeId,
            String partner,
            Verdict verdict,
            String remarks,
            String reference,
            String by,
            LocalDate on)
            implements ProgrammeCommand {}

    /// Record a partner's signature.
    ///
    /// @param modelSha256 the hash on the signed paper
    /// @param documentSha256 of the paper
    record SignModel(
            String programmeId,
            String partner,
            String modelSha256,
            String documentSha256,
            String by,
            LocalDate on)
            implements ProgrammeCommand {}

    record StartProgramme(String programmeId, String by, LocalDate on)
            implements ProgrammeCommand {}

    record PayContribution(
            String programmeId,
            String partner,
            long amount,
            String reference,
            String by,
            LocalDate on)
            implements ProgrammeCommand {}

    record SpendMoney(
            String programmeId,
            long amount,
            String purpose,
            String milestone,
            String reference,
            String by,
            LocalDate on)
            implements ProgrammeCommand {}

    record ReachMilestone(
            String programmeId, String milestone, String documentSha256, String by, LocalDate on)
            implements ProgrammeCommand {}

    /// Count an event of another system as an output.
    ///
    /// @param position of the event in the log
    record LinkOutput(String programmeId, OutputKind kind, long position, String by, LocalDate on)
            implements ProgrammeCommand {}

    /// Let an output count no longer, because it was taken back. Only the process asks it.
    record ReverseOutput(String programmeId, long position, String by, LocalDate on)
            implements ProgrammeCommand {}

    record EvaluateProgramme(
            String programmeId,
            Rating rating,
            String findings,
            String documentSha256,
            String by,
            LocalDate on)
            implements ProgrammeCommand {}

    record CloseProgramme(String programmeId, String by, LocalDate on)
            implements ProgrammeCommand {}
}
