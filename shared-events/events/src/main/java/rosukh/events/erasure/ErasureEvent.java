package rosukh.events.erasure;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// Everything that can happen to the personal data of one data subject as a whole, one stream per
/// subject. What is said in words here is personal itself and goes with the rest; who asked, who
/// agreed, why and when stays.
public sealed interface ErasureEvent {

    /// The stream of a subject.
    static String streamOf(String subject) {
        return "erasure:" + subject;
    }

    /// By what rules depend on it that the erasure of a subject is not approved.
    static String approvalOf(String subject) {
        return "erasure-approved:" + subject;
    }

    /// For example `contact:F-1`; see [rosukh.events.DataSubject].
    String subject();

    /// Somebody asked that all personal data of the subject be erased.
    ///
    /// @param request number within the subject, from 1
    @EventType("erasure.erasure-requested")
    record ErasureRequested(
            String subject,
            int request,
            ErasureBasis basis,
            @Personal(subject = "{subject}") String grounds,
            String requestedBy,
            LocalDate requestedOn)
            implements ErasureEvent {}

    /// A second person agreed; from here on the data goes, whatever comes.
    @EventType("erasure.erasure-approved")
    record ErasureApproved(String subject, int request, String approvedBy, LocalDate approvedOn)
            implements ErasureEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(approvalOf(subject));
        }
    }

    /// It was decided that the data stays.
    @EventType("erasure.erasure-declined")
    record ErasureDeclined(
            String subject,
            int request,
            DeclineReason reason,
            @Personal(subject = "{subject}") String grounds,
            String declinedBy,
            LocalDate declinedOn)
            implements ErasureEvent {}

    /// Nothing of the subject may be erased until the hold is lifted.
    ///
    /// @param hold number within the subject, from 1
    /// @param reference of the proceedings, for example a file number of a court
    @EventType("erasure.hold-placed")
    record HoldPlaced(
            String subject,
            int hold,
            String reference,
            @Personal(subject = "{subject}") String grounds,
            String placedBy,
            LocalDate placedOn)
            implements ErasureEvent {}

    /// A hold is over.
    @EventType("erasure.hold-lifted")
    record HoldLifted(
            String subject,
            int hold,
            @Personal(subject = "{subject}") String grounds,
            String liftedBy,
            LocalDate liftedOn)
            implements ErasureEvent {}

    /// The key of the subject was destroyed: what it sealed can be read by nobody any more.
    ///
    /// @param keyId 16 hex digits; empty if there never was a key
    /// @param sealedEvents how many events of the log it sealed texts in
    /// @param clearEvents how many hold personal texts of the subject in clear, from before there
    ///   were keys; they are not erased
    /// @param firstPosition of a sealed event in the log; -1 for none
    /// @param lastPosition of a sealed event in the log; -1 for none
    /// @param files how many files were erased with it
    @EventType("erasure.subject-key-destroyed")
    record SubjectKeyDestroyed(
            String subject,
            int request,
            ErasureBasis basis,
            String requestedBy,
            String approvedBy,
            String keyId,
            long sealedEvents,
            long clearEvents,
            long firstPosition,
            long lastPosition,
            long files,
            LocalDate destroyedOn)
            implements ErasureEvent {}
}
