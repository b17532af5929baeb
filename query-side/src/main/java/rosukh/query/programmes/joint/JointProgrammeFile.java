package rosukh.query.programmes.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Verdict;

/// A joint programme. Money is in rials.
///
/// @param title of the agreed version, or of the newest before there is one
/// @param originId the programme it replicates; null for a new one
/// @param versions in their order
/// @param agreedVersion number of the one that holds; 0 before the first
/// @param dueOn day of the first milestone that is not reached, while it runs; null otherwise
/// @param version sequence number of its last event
public record JointProgrammeFile(
        String programmeId,
        String title,
        String provinceKey,
        State state,
        @Nullable String originId,
        List<ModelVersion> versions,
        int agreedVersion,
        @Nullable LocalDate startedOn,
        long budget,
        long paid,
        long spent,
        List<Paid> contributions,
        List<Reached> reached,
        List<Output> outputs,
        @Nullable Rating rating,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate dueOn,
        List<Happened> history,
        long version) {

    public JointProgrammeFile {
        versions = List.copyOf(versions);
        contributions = List.copyOf(contributions);
        reached = List.copyOf(reached);
        outputs = List.copyOf(outputs);
        history = List.copyOf(history);
    }

    /// How far it came.
    public enum State {
        DRAFT,
        IN_REVIEW,
        AGREED,
        RUNNING,
        EVALUATED,
        CLOSED
    }

    /// A version of the model with what partners said of it.
    ///
    /// @param author account of who wrote it
    public record ModelVersion(
            int number,
            ProgrammeModel model,
            String sha256,
            String author,
            List<Opinion> opinions,
            List<Signature> signatures) {

        public ModelVersion {
            opinions = List.copyOf(opinions);
            signatures = List.copyOf(signatures);
        }

        /// The last opinion of a partner is the one that holds.
        ModelVersion with(Opinion opinion) {
            List<Opinion> all = new ArrayList<>(opinions);
            all.removeIf(each -> each.partner().equals(opinion.partner()));
            all.add(opinion);
            return new ModelVersion(number, model, sha256, author, all, signatures);
        }

        ModelVersion with(Signature signature) {
            List<Signature> all = new ArrayList<>(signatures);
            all.add(signature);
            return new ModelVersion(number, model, sha256, author, opinions, all);
        }
    }

    /// What a partner said of a version.
    public record Opinion(String partner, Verdict verdict, String remarks) {}

    /// A partner's signature under the hash of a version.
    public record Signature(
            String partner, String modelSha256, String documentSha256, LocalDate on) {}

    /// What a partner has paid in.
    public record Paid(String partner, long amount) {}

    /// A milestone that is reached.
    public record Reached(String milestone, LocalDate dueOn, LocalDate on) {

        public boolean onTime() {
            return !on.isAfter(dueOn);
        }
    }

    /// A linked event.
    ///
    /// @param position of it in the log
    /// @param stands it counts
    public record Output(
            OutputKind kind,
            long position,
            String subject,
            @Nullable String firmId,
            LocalDate on,
            boolean stands) {

        Output takenBack() {
            return new Output(kind, position, subject, firmId, on, false);
        }
    }

    /// One thing in its history.
    public record Happened(
            String event,
            long amount,
            String subject,
            String text,
            String actor,
            Instant recordedAt,
            long at) {}

    /// The version that holds, or the newest before there is one.
    public ModelVersion holding() {
        return agreedVersion == 0 ? versions.getLast() : versions.get(agreedVersion - 1);
    }

    /// A milestone that is not reached should have been by the day before.
    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    /// What a partner has paid in.
    public long paidBy(String partner) {
        return contributions.stream()
                .filter(each -> each.partner().equals(partner))
                .mapToLong(Paid::amount)
                .sum();
    }

    /// The day on which a milestone was reached; null before.
    public @Nullable LocalDate reachedOn(String milestone) {
        return reached.stream()
                .filter(each -> each.milestone().equals(milestone))
                .findFirst()
                .map(Reached::on)
                .orElse(null);
    }

    /// How many outputs count.
    public long standing() {
        return outputs.stream().filter(Output::stands).count();
    }

    /// How many outputs of a kind count.
    public long standing(OutputKind kind) {
        return outputs.stream().filter(each -> each.stands() && each.kind() == kind).count();
    }
}
