package rosukh.query.fund.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.ReviewResult;
import rosukh.events.values.Label;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Option;

/// What can be asked of a guarantee: by whom, and when its page offers it. The command side
/// decides; this only spares people forms that would be refused.
public enum FundAction {
    RATE,
    APPROVE,
    DECLINE,
    CANCEL,
    PAY_FEE,
    ISSUE,
    RELEASE,
    LODGE_CLAIM,
    PAY_CLAIM,
    REJECT_CLAIM,
    RECOVER,
    REVIEW,
    CONTINUE;

    private Set<Role> roles() {
        return switch (this) {
            case RATE, PAY_FEE, RELEASE, LODGE_CLAIM, RECOVER, CONTINUE -> Set.of(Role.OFFICER);
            case APPROVE, DECLINE, PAY_CLAIM, REJECT_CLAIM ->
                    EnumSet.of(Role.MANAGER, Role.COMMITTEE);
            case CANCEL -> Set.of(Role.MANAGER);
            case ISSUE, REVIEW -> EnumSet.of(Role.OFFICER, Role.MANAGER);
        };
    }

    /// What this reader may do with a guarantee.
    static List<FundAction> open(Guarantee guarantee, Reader reader) {
        return Arrays.stream(values())
                .filter(each -> reader.has(each.roles().toArray(Role[]::new)))
                .filter(each -> each.isOpen(guarantee, reader.account()))
                .toList();
    }

    private boolean isOpen(Guarantee guarantee, String account) {
        Stage stage = guarantee.stage();
        boolean claimed = guarantee.openClaim().isPresent();
        return switch (this) {
            case RATE -> stage == Stage.APPLIED || stage == Stage.RATED;
            case DECLINE -> stage == Stage.APPLIED || stage == Stage.RATED;
            case APPROVE -> stage == Stage.RATED && !account.equals(guarantee.ratedBy());
            case CANCEL -> stage == Stage.APPROVED;
            case PAY_FEE -> stage == Stage.APPROVED && guarantee.feePaid() < guarantee.fee();
            case ISSUE -> stage == Stage.APPROVED && guarantee.feePaid() >= guarantee.fee();
            case RELEASE, LODGE_CLAIM -> guarantee.outstanding() > 0 && !claimed;
            case PAY_CLAIM, REJECT_CLAIM ->
                    guarantee
                            .openClaim()
                            .filter(each -> !each.lodgedBy().equals(account))
                            .isPresent();
            case RECOVER -> guarantee.recovered() < guarantee.claimsPaid();
            case REVIEW -> guarantee.underReview();
            case CONTINUE -> stage == Stage.ISSUED;
        };
    }

    /// Where its form is sent.
    String path(String guaranteeId) {
        String end =
                switch (this) {
                    case RATE -> "ratings";
                    case APPROVE -> "approval";
                    case DECLINE -> "refusal";
                    case CANCEL -> "cancellation";
                    case PAY_FEE -> "fees";
                    case ISSUE -> "issue";
                    case RELEASE -> "releases";
                    case LODGE_CLAIM -> "claims";
                    case PAY_CLAIM -> "claims/open/payment";
                    case REJECT_CLAIM -> "claims/open/rejection";
                    case RECOVER -> "recoveries";
                    case REVIEW -> "reviews";
                    case CONTINUE -> "";
                };
        return this == CONTINUE
                ? "/forms/fund/guarantees"
                : "/forms/fund/guarantees/" + guaranteeId + "/" + end;
    }

    /// The fields of its form; labels are `fund.form.<name>`.
    List<Blank> blanks(Guarantee guarantee, Map<String, Label> banks, FundWords words) {
        List<Blank> blanks = new ArrayList<>(own(guarantee, banks, words));
        blanks.add(on());
        return blanks;
    }

    /// The day it was done: today where nothing is given.
    static Blank on() {
        return Blank.of("on", Blank.Kind.DATE).whichMayBeEmpty();
    }

    private List<Blank> own(Guarantee guarantee, Map<String, Label> banks, FundWords words) {
        Blank grounds = Blank.of("grounds", Blank.Kind.AREA);
        Blank reference = Blank.of("reference", Blank.Kind.IDENTIFIER);
        Blank amount = Blank.of("amount", Blank.Kind.NUMBER);
        Blank era = era(words);
        return switch (this) {
            case RATE -> List.of(Blank.of("score", Blank.Kind.NUMBER).withHint(), grounds);
            case APPROVE ->
                    List.of(
                            Blank.of("revision", Blank.Kind.HIDDEN)
                                    .holding(String.valueOf(guarantee.revision())));
            case DECLINE, CANCEL, REJECT_CLAIM -> List.of(grounds);
            case PAY_FEE ->
                    List.of(
                            amount.holding(String.valueOf(guarantee.fee() - guarantee.feePaid())),
                            era,
                            reference);
            case ISSUE -> List.of();
            case RELEASE ->
                    List.of(
                            amount.holding(String.valueOf(guarantee.outstanding())),
                            era,
                            reference);
            case LODGE_CLAIM ->
                    List.of(
                            Blank.choice("claimantId", banks(banks, words))
                                    .holding(guarantee.terms().bankId()),
                            amount,
                            Blank.of("unpaidLoan", Blank.Kind.NUMBER),
                            era,
                            Blank.of("defaultDays", Blank.Kind.NUMBER).withHint());
            case PAY_CLAIM -> List.of(reference);
            case RECOVER -> List.of(amount.withHint(), era, reference);
            case REVIEW -> List.of(Blank.choice("result", results(words)), grounds);
            case CONTINUE -> continuing(guarantee, words);
        };
    }

    /// The loan that continues another of the same firm and bank.
    private static List<Blank> continuing(Guarantee guarantee, FundWords words) {
        return List.of(
                hidden("firmId", guarantee.terms().firmId()),
                hidden("bankId", guarantee.terms().bankId()),
                hidden("line", guarantee.terms().line().name()),
                hidden("follows", guarantee.guaranteeId()),
                Blank.choice(
                        "followKind",
                        Arrays.stream(FollowKind.values())
                                .map(each -> new Option(each.name(), words.say("follow." + each)))
                                .toList()),
                Blank.of("loan", Blank.Kind.NUMBER),
                Blank.of("guaranteed", Blank.Kind.NUMBER),
                Blank.of("collateral", Blank.Kind.NUMBER),
                era(words),
                Blank.of("termMonths", Blank.Kind.NUMBER),
                Blank.of("discount", Blank.Kind.NUMBER).withHint().holding("0"));
    }

    private static Blank hidden(String name, String value) {
        return Blank.of(name, Blank.Kind.HIDDEN).holding(value);
    }

    /// In which rials the amounts of a form are; those of the ledger at first.
    static Blank era(FundWords words) {
        return Blank.choice("era", eras(words)).holding(CurrencyEra.IRR_OLD.name());
    }

    static List<Option> eras(FundWords words) {
        return Arrays.stream(CurrencyEra.values())
                .map(each -> new Option(each.name(), words.say("era." + each)))
                .toList();
    }

    static List<Option> banks(Map<String, Label> banks, FundWords words) {
        return banks.entrySet().stream()
                .map(each ->
                        new Option(each.getKey(), each.getValue().in(words.format().lang().code())))
                .toList();
    }

    private static List<Option> results(FundWords words) {
        return Arrays.stream(ReviewResult.values())
                .map(each -> new Option(each.name(), words.say("result." + each)))
                .toList();
    }
}
