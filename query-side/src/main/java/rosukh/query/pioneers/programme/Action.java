package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Grade;
import rosukh.events.pioneers.ReviewOutcome;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Option;
import rosukh.query.pioneers.programme.PioneerFile.State;

/// What can be asked of a pioneer: by whom, and when the page offers it. The command side decides;
/// this only spares people forms that would be refused.
public enum Action {
    QUALIFY,
    DECLINE_NOMINATION,
    COMMIT,
    REPORT,
    VERIFY,
    REJECT,
    LOWER,
    PROPOSE,
    GRANT,
    DECLINE_INCENTIVE,
    REVIEW,
    PROPOSE_ENDING,
    END,
    DECLINE_ENDING;

    private static final int EARLY_DAYS = 60;

    private Set<Role> roles() {
        return switch (this) {
            case QUALIFY, DECLINE_NOMINATION, GRANT, DECLINE_INCENTIVE, END, DECLINE_ENDING ->
                    EnumSet.of(Role.MANAGER, Role.COMMITTEE);
            case COMMIT, REPORT, PROPOSE -> Set.of(Role.OFFICER);
            case VERIFY, REJECT, LOWER, REVIEW, PROPOSE_ENDING ->
                    EnumSet.of(Role.OFFICER, Role.MANAGER);
        };
    }

    /// What this reader may do with a pioneer as a whole.
    static List<Action> open(PioneerFile file, Reader reader, LocalDate today) {
        return Arrays.stream(values())
                .filter(each -> reader.has(each.roles().toArray(Role[]::new)))
                .filter(each -> each.isOpen(file, reader, today))
                .toList();
    }

    /// What this reader may do with an amount.
    static List<Action> open(Proof proof, PioneerFile file, Reader reader) {
        return Stream.of(VERIFY, REJECT, LOWER, PROPOSE)
                .filter(each -> reader.has(each.roles().toArray(Role[]::new)))
                .filter(each -> each.isOpen(proof, file, reader))
                .toList();
    }

    /// What this reader may do with an incentive.
    static List<Action> open(Incentive incentive, PioneerFile file, Reader reader) {
        if (incentive.state() != Incentive.State.PROPOSED) return List.of();
        return Stream.of(GRANT, DECLINE_INCENTIVE)
                .filter(each -> reader.has(each.roles().toArray(Role[]::new)))
                .filter(each ->
                        each == DECLINE_INCENTIVE
                                || (file.state() == State.PIONEER
                                        && !incentive.proposedBy().equals(reader.account())))
                .toList();
    }

    private boolean isOpen(PioneerFile file, Reader reader, LocalDate today) {
        boolean pioneer = file.state() == State.PIONEER;
        return switch (this) {
            case QUALIFY, DECLINE_NOMINATION ->
                    file.state() == State.NOMINATED && !file.nominatedBy().equals(reader.account());
            case COMMIT -> pioneer;
            case REPORT -> pioneer && file.pledges().stream().anyMatch(Action::byDocument);
            case REVIEW ->
                    pioneer
                            && file.nextDueOn() != null
                            && !today.isBefore(file.nextDueOn().minusDays(EARLY_DAYS));
            case PROPOSE_ENDING -> pioneer && file.ending() == null;
            case END ->
                    pioneer && file.ending() != null && !file.endingBy().equals(reader.account());
            case DECLINE_ENDING -> pioneer && file.ending() != null;
            case VERIFY, REJECT, LOWER, PROPOSE, GRANT, DECLINE_INCENTIVE -> false;
        };
    }

    private boolean isOpen(Proof proof, PioneerFile file, Reader reader) {
        boolean waits = proof.state() == Proof.State.WAITING;
        return switch (this) {
            case VERIFY -> waits && !proof.reportedBy().equals(reader.account());
            case REJECT -> waits;
            case LOWER ->
                    proof.kind().byDocument()
                            && proof.counted() > 0
                            && !reader.account().equals(proof.verifiedBy());
            case PROPOSE ->
                    proof.counted() > 0
                            && file.state() == State.PIONEER
                            && file.incentives().stream()
                                    .noneMatch(each ->
                                            each.proof().equals(proof.id())
                                                    && each.state() != Incentive.State.DECLINED);
            case QUALIFY,
                    DECLINE_NOMINATION,
                    COMMIT,
                    REPORT,
                    GRANT,
                    DECLINE_INCENTIVE,
                    REVIEW,
                    PROPOSE_ENDING,
                    END,
                    DECLINE_ENDING ->
                    false;
        };
    }

    /// Where its form is sent.
    ///
    /// @param of id of the amount or incentive it is about; empty for none
    String path(String firmId, String of) {
        String end =
                switch (this) {
                    case QUALIFY -> "qualification";
                    case DECLINE_NOMINATION -> "nomination/refusal";
                    case COMMIT -> "commitments";
                    case REPORT -> "supports";
                    case VERIFY -> "supports/" + of + "/verification";
                    case REJECT -> "supports/" + of + "/rejection";
                    case LOWER -> "supports/" + of + "/correction";
                    case PROPOSE -> "incentives";
                    case GRANT -> "incentives/" + of + "/grant";
                    case DECLINE_INCENTIVE -> "incentives/" + of + "/refusal";
                    case REVIEW -> "reviews";
                    case PROPOSE_ENDING -> "ending-proposals";
                    case END -> "ending";
                    case DECLINE_ENDING -> "ending-proposals/refusal";
                };
        return "/forms/pioneers/" + firmId + "/" + end;
    }

    /// The fields of its form; labels are `pioneers.form.<name>`.
    ///
    /// @param of id of the amount or incentive it is about; empty for none
    List<Blank> blanks(PioneerFile file, String of, Words words) {
        Blank grounds = Blank.of("grounds", Blank.Kind.AREA);
        Blank amount = Blank.of("amount", Blank.Kind.NUMBER);
        Blank document = Blank.of("documentSha256", Blank.Kind.IDENTIFIER).withHint();
        return switch (this) {
            case QUALIFY, END -> List.of();
            case DECLINE_NOMINATION, REJECT, DECLINE_INCENTIVE, PROPOSE_ENDING, DECLINE_ENDING ->
                    List.of(grounds);
            case COMMIT ->
                    List.of(
                            Blank.choice("kind", kinds(words)),
                            amount,
                            Blank.of("from", Blank.Kind.DATE),
                            Blank.of("fulfilledBy", Blank.Kind.DATE),
                            document);
            case REPORT ->
                    List.of(
                            Blank.choice("commitment", commitments(file, words)),
                            Blank.of("beneficiaryFirmId", Blank.Kind.IDENTIFIER).withHint(),
                            amount,
                            Blank.of("suppliedOn", Blank.Kind.DATE),
                            document);
            case VERIFY -> List.of(document);
            case LOWER -> List.of(Blank.of("now", Blank.Kind.NUMBER).withHint(), grounds);
            case PROPOSE ->
                    List.of(
                            Blank.of("verification", Blank.Kind.HIDDEN).holding(of),
                            amount.whichMayBeEmpty().withHint());
            case GRANT ->
                    List.of(
                            Blank.of("period", Blank.Kind.HIDDEN)
                                    .holding(
                                            file.incentives().stream()
                                                    .filter(each -> each.id().equals(of))
                                                    .map(Incentive::period)
                                                    .findFirst()
                                                    .orElse("")));
            case REVIEW ->
                    List.of(
                            Blank.choice("outcome", outcomes(file, words)),
                            grounds.whichMayBeEmpty().withHint());
        };
    }

    private static boolean byDocument(Pledge pledge) {
        return pledge.kind().byDocument();
    }

    private static List<Option> kinds(Words words) {
        return Arrays.stream(CommitmentKind.values())
                .map(each -> new Option(each.name(), words.kind(each)))
                .toList();
    }

    private static List<Option> commitments(PioneerFile file, Words words) {
        return file.pledges().stream()
                .filter(each -> byDocument(each) && each.round() == file.round())
                .map(each ->
                        new Option(
                                String.valueOf(each.number()),
                                words.format().n(each.number())
                                        + " · "
                                        + words.kind(each.kind())
                                        + " · "
                                        + words.rials(each.amount())))
                .toList();
    }

    private static List<Option> outcomes(PioneerFile file, Words words) {
        List<Option> options = new ArrayList<>();
        for (ReviewOutcome each : ReviewOutcome.values())
            if (each != ReviewOutcome.LOWERED || file.grade() == Grade.FULL)
                options.add(new Option(each.name(), words.say("outcome." + each)));
        return List.copyOf(options);
    }
}
