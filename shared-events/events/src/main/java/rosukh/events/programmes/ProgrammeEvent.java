package rosukh.events.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;

/// Everything that can happen to a joint programme, one stream per programme, named by its id.
/// Persons are named by their account, partners by their key in the model; money is in rials.
public sealed interface ProgrammeEvent {

    String programmeId();

    /// The model was drafted for the first time, as version 1.
    ///
    /// @param modelSha256 hash of its canonical text
    /// @param originId the programme it replicates in another province; null for a new one
    @EventType("programmes.programme-drafted")
    record ProgrammeDrafted(
            String programmeId,
            ProgrammeModel model,
            String modelSha256,
            @Nullable String originId,
            String draftedBy,
            LocalDate draftedOn)
            implements ProgrammeEvent {}

    /// The model was changed: a new version, which nobody has reviewed or signed. A running
    /// programme goes on under the agreed one.
    ///
    /// @param version from 2
    /// @param grounds why it was changed
    @EventType("programmes.model-revised")
    record ModelRevised(
            String programmeId,
            int version,
            ProgrammeModel model,
            String modelSha256,
            String grounds,
            String revisedBy,
            LocalDate revisedOn)
            implements ProgrammeEvent {}

    /// The newest version went to the partners.
    @EventType("programmes.review-opened")
    record ReviewOpened(
            String programmeId,
            int version,
            String modelSha256,
            String openedBy,
            LocalDate openedOn)
            implements ProgrammeEvent {}

    /// A partner said what it thinks of the version under review.
    ///
    /// @param remarks empty where there are none
    /// @param reference number of the partner's letter
    @EventType("programmes.model-reviewed")
    record ModelReviewed(
            String programmeId,
            int version,
            String partner,
            Verdict verdict,
            String remarks,
            String reference,
            String recordedBy,
            LocalDate reviewedOn)
            implements ProgrammeEvent {}

    /// A partner signed a version.
    ///
    /// @param modelSha256 the hash on the signed paper, which is that of the version
    /// @param documentSha256 of the signed paper
    @EventType("programmes.model-signed")
    record ModelSigned(
            String programmeId,
            int version,
            String partner,
            String modelSha256,
            String documentSha256,
            String recordedBy,
            LocalDate signedOn)
            implements ProgrammeEvent {}

    /// Every partner has signed the same version; it holds from now on.
    @EventType("programmes.version-agreed")
    record VersionAgreed(String programmeId, int version, String modelSha256, LocalDate agreedOn)
            implements ProgrammeEvent {}

    /// A second person started the programme under the agreed version.
    @EventType("programmes.programme-started")
    record ProgrammeStarted(
            String programmeId,
            int version,
            String modelSha256,
            String startedBy,
            LocalDate startedOn)
            implements ProgrammeEvent {}

    /// A partner paid in.
    ///
    /// @param reference of the payment, once within the programme
    /// @param funded all that partners have paid in by now
    @EventType("programmes.contribution-paid")
    record ContributionPaid(
            String programmeId,
            String partner,
            long amount,
            String reference,
            long funded,
            String recordedBy,
            LocalDate paidOn)
            implements ProgrammeEvent {}

    /// Money was spent.
    ///
    /// @param reference of the payment, once within the programme
    /// @param milestone it was spent for
    /// @param left what is paid in and not spent, after it
    @EventType("programmes.money-spent")
    record MoneySpent(
            String programmeId,
            long amount,
            String purpose,
            String milestone,
            String reference,
            long left,
            String recordedBy,
            LocalDate spentOn)
            implements ProgrammeEvent {}

    /// What a milestone asks for was delivered.
    ///
    /// @param dueOn as agreed on that day
    @EventType("programmes.milestone-reached")
    record MilestoneReached(
            String programmeId,
            String milestone,
            String documentSha256,
            LocalDate dueOn,
            String recordedBy,
            LocalDate reachedOn)
            implements ProgrammeEvent {}

    /// An event of another system was found in the log and counts as an output. It counts once over
    /// all programmes, for ever.
    ///
    /// @param position of the event in the log
    /// @param eventType its stored name
    /// @param subject what it is about: match, certificate, account, allocation or firm
    /// @param firmId the firm reached; null for a broker
    /// @param happenedOn day of the event, within the time of the programme
    @EventType("programmes.output-linked")
    record OutputLinked(
            String programmeId,
            OutputKind kind,
            long position,
            String eventType,
            String subject,
            @Nullable String firmId,
            LocalDate happenedOn,
            String linkedBy,
            LocalDate linkedOn)
            implements ProgrammeEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("programmes.output", Long.toString(position)));
        }
    }

    /// What an output rests on was taken back where it happened: it counts no longer.
    ///
    /// @param position of the linked event
    /// @param takenBackAt position of the event that took it back
    @EventType("programmes.output-reversed")
    record OutputReversed(
            String programmeId,
            OutputKind kind,
            long position,
            long takenBackAt,
            LocalDate takenBackOn,
            LocalDate noticedOn)
            implements ProgrammeEvent {}

    /// Somebody who had no part in running it evaluated the programme; it runs no longer.
    ///
    /// @param documentSha256 of the report
    @EventType("programmes.programme-evaluated")
    record ProgrammeEvaluated(
            String programmeId,
            Rating rating,
            String findings,
            String documentSha256,
            String evaluatedBy,
            LocalDate evaluatedOn)
            implements ProgrammeEvent {}

    /// The evaluated programme was closed.
    ///
    /// @param unspent rials that go back to the partners
    @EventType("programmes.programme-closed")
    record ProgrammeClosed(String programmeId, long unspent, String closedBy, LocalDate closedOn)
            implements ProgrammeEvent {}
}
