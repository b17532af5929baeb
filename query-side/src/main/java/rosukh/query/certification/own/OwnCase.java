package rosukh.query.certification.own;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;
import rosukh.query.certification.Stage;
import rosukh.query.certification.casefile.Action;
import rosukh.query.certification.casefile.AppealTerms;
import rosukh.query.certification.casefile.Course;
import rosukh.query.certification.casefile.Passed;
import rosukh.query.certification.deadlines.Explanation;

/// A case as its firm follows it.
///
/// @param schemeVersion the version of the rules it is read by; null where none is published
/// @param path steps done, the one it is at, and those to come
/// @param waitsFor what comes next: an [Action], or `assessment`, `decision` or `ruling` where an
///   office has it; null once nothing comes
/// @param promises what was promised for each stage, the stage that began last first
/// @param asked what the office asked and the firm has not answered
/// @param missing what the rules still ask for, as codes
/// @param decision null while none was made
/// @param certificate null while none was issued
/// @param actions what the firm can do now
/// @param version of the case, to send as If-Match
public record OwnCase(
        String caseId,
        int number,
        String schemeId,
        @Nullable String schemeVersion,
        Stage stage,
        LocalDate openedOn,
        List<Passed> path,
        @Nullable String waitsFor,
        List<Promise> promises,
        Course.@Nullable Request asked,
        List<OwnDocument> documents,
        List<String> missing,
        @Nullable Decision decision,
        @Nullable Objection objection,
        @Nullable OwnCertificate certificate,
        List<Action> actions,
        long version) {

    /// What was promised for a stage, and how that moved.
    ///
    /// @param occurrence which time the stage runs in this case, from 1
    /// @param dueDate null while the clock stands still or where the calendar ends
    /// @param remainingDays working days left; only while it runs
    /// @param moves the first promise and each change since, in the order of the log
    public record Promise(
            String stage,
            int occurrence,
            Explanation.State state,
            @Nullable LocalDate dueDate,
            @Nullable Integer remainingDays,
            List<Move> moves) {}

    /// A promise or a change of it.
    ///
    /// @param from null for the first promise, and where there was no date
    /// @param to null where there is no date after it
    /// @param why the event that made it, in both languages
    /// @param position of that event in the log
    public record Move(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String event,
            LocalDate on,
            long position,
            Label why) {}

    /// What the working group decided.
    ///
    /// @param kbClass the granted class; null for a refusal
    /// @param reasons of a refusal, as codes
    public record Decision(
            @Nullable String kbClass, List<String> reasons, String explanation, LocalDate on) {}

    /// The firm's objection to a refusal.
    ///
    /// @param terms on what terms it can be filed now; null where it cannot
    /// @param until the last day on which it can be filed; null where the scheme sets none
    /// @param filedOn null while it was not filed
    /// @param upheld null while it waits
    /// @param ruledOn null while it waits
    public record Objection(
            @Nullable AppealTerms terms,
            @Nullable LocalDate until,
            @Nullable LocalDate filedOn,
            @Nullable Boolean upheld,
            @Nullable LocalDate ruledOn,
            String explanation) {}
}
