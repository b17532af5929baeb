package rosukh.command.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.NoteOverdueClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.FirmFacts.Certificate;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;
import rosukh.events.values.Label;

/// Commands somebody might send, most of them near what the book allows.
final class RandomFund {

    static final FirmFacts CERTIFIED =
            new FirmFacts(
                    true,
                    25,
                    "KRM",
                    "KRM-P01",
                    List.of(new Certificate("KB-1", LocalDate.of(2025, 1, 1), null, null, null)),
                    List.of(),
                    null);

    private static final List<String> PEOPLE = List.of("omid", "sara", "mina");
    private static final int MOST = 8;
    private static final long MILLION = 1_000_000L;

    private final Random random;
    private final FundBook book;

    RandomFund(Random random, FundBook book) {
        this.random = random;
        this.book = book;
    }

    List<FundCommand> beginning(LocalDate on) {
        FundPolicy policy = policy(5);
        return List.of(
                new DraftFundPolicy(policy, "dara", on),
                new PublishFundPolicy(1, policy.sha256(), on, "mina", on),
                new OpenFund(Money.rials(1000 * MILLION), "1", "mina", on),
                new RegisterBank("bank-0", new Label("A", "الف"), "omid", on),
                new RegisterBank("bank-1", new Label("B", "ب"), "omid", on));
    }

    boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    int days() {
        return random.nextInt(20);
    }

    /// Certificates come and go, and a claim is due a month after it was lodged.
    FirmFacts facts(LocalDate on) {
        boolean revoked = chance(6);
        FirmFacts facts =
                new FirmFacts(
                        true,
                        10 + random.nextInt(4),
                        "KRM",
                        "KRM-P01",
                        List.of(
                                new Certificate(
                                        "KB-1",
                                        LocalDate.of(2025, 1, 1),
                                        null,
                                        revoked ? on : null,
                                        revoked ? on : null)),
                        List.of(),
                        null);
        return chance(2) ? facts.until(on.minusDays(1)) : facts;
    }

    FundCommand command(LocalDate on) {
        return switch (random.nextInt(10)) {
            case 0 -> policyOrParty(on);
            case 1 -> capital(on);
            case 2 -> book.guarantees().size() < MOST ? apply(on) : guarantee(on);
            case 3, 4, 5, 6, 7 -> guarantee(on);
            default -> claim(on);
        };
    }

    private FundCommand policyOrParty(LocalDate on) {
        int last = book.versions().size();
        return switch (random.nextInt(5)) {
            case 0 -> new DraftFundPolicy(policy(1 + random.nextInt(6)), somebody(), on);
            case 1 ->
                    new PublishFundPolicy(
                            last,
                            book.versions().getLast().policy().sha256(),
                            on.plusDays(days()),
                            somebody(),
                            on);
            case 2 ->
                    new ProposeGroup(
                            book.groups().isEmpty() || chance(2) ? null : "k-1",
                            chance(3) ? List.of() : List.of("f-0", firm()),
                            "one owner",
                            somebody(),
                            on);
            case 3 -> new DeclareGroup("k-" + (1 + random.nextInt(2)), somebody(), on);
            default ->
                    new RegisterBank(
                            "bank-" + random.nextInt(3), new Label("C", "پ"), somebody(), on);
        };
    }

    private static FundPolicy policy(int multiple) {
        FundPolicy first = FundPolicy.FIRST;
        return new FundPolicy(
                multiple,
                first.baseCoverage(),
                first.lessDevelopedCoverage(),
                first.kbCoverage(),
                List.of(),
                400 * MILLION,
                5000,
                5000,
                7000,
                first.firstYearFee(),
                first.furtherYearFee(),
                first.mostDiscount(),
                first.leastCollateral(),
                first.leastDefaultDays(),
                first.decisionWorkingDays(),
                0,
                first.checks());
    }

    private FundCommand capital(LocalDate on) {
        String id = "i-" + (1 + random.nextInt(Math.max(1, book.increases().size())));
        return switch (random.nextInt(5)) {
            case 0 -> new ProposeIncrease(amount(400), "more", somebody(), on);
            case 1 -> new ApproveIncrease(id, amount(400), "2", somebody(), on);
            case 2 -> new SubscribeCapital(id, amount(200), "ministry", somebody(), on);
            case 3 -> new PayInCapital(id, amount(200), "3", somebody(), on);
            default -> new DecreaseCapital(amount(300), "4", somebody(), on);
        };
    }

    private FundCommand apply(LocalDate on) {
        Money guaranteed = amount(300);
        return new ApplyForGuarantee(
                firm(),
                "bank-" + random.nextInt(3),
                chance(2) ? Line.KB : Line.STANDARD,
                Money.rials(guaranteed.amount() * 3 / 2),
                guaranteed,
                1 + random.nextInt(30),
                random.nextInt(5200),
                Money.rials(guaranteed.amount() * 2),
                null,
                null,
                somebody(),
                on);
    }

    private FundCommand guarantee(LocalDate on) {
        String id = any();
        int revision = book.guarantee(id).map(each -> each.revision()).orElse(1);
        long fee = book.guarantee(id).map(each -> each.fee() - each.feePaid()).orElse(1L);
        return switch (random.nextInt(12)) {
            case 0, 1 -> new RateGuarantee(id, random.nextInt(110), "sound", somebody(), on);
            case 2 ->
                    chance(4)
                            ? new DeclineGuarantee(id, "no", somebody(), on)
                            : new RateGuarantee(id, 70, "sound", somebody(), on);
            case 3, 4 -> new ApproveGuarantee(id, revision, somebody(), on);
            case 5 ->
                    chance(4)
                            ? new CancelApproval(id, "no loan", somebody(), on)
                            : new ApproveGuarantee(id, revision, somebody(), on);
            case 6, 7 -> new PayFee(id, Money.rials(Math.max(1, fee)), "5", somebody(), on);
            case 8, 9 -> new IssueGuarantee(id, somebody(), on);
            case 10 -> new ReleaseGuarantee(id, amount(30), "6", somebody(), on);
            default ->
                    chance(2)
                            ? new RaiseExposureReview(id, somebody(), on)
                            : new ReviewExposure(id, ReviewResult.KEPT, "pays", somebody(), on);
        };
    }

    private FundCommand claim(LocalDate on) {
        String id = any();
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                    new LodgeClaim(
                            id,
                            book.guarantee(id).map(each -> each.terms().bankId()).orElse("x"),
                            amount(40),
                            amount(500),
                            85 + random.nextInt(40),
                            somebody(),
                            on);
            case 2 -> new PayClaim(id, "7", somebody(), on);
            case 3 -> new RejectClaim(id, "no", somebody(), on);
            case 4 -> new NoteOverdueClaim(id, 1 + random.nextInt(2), somebody(), on);
            default -> new RecoverMoney(id, amount(20), "8", somebody(), on);
        };
    }

    private String any() {
        return "g-" + (1 + random.nextInt(1 + book.guarantees().size()));
    }

    private String firm() {
        return "f-" + random.nextInt(5);
    }

    private String somebody() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private Money amount(int millions) {
        return Money.rials(1 + random.nextLong(millions * MILLION));
    }
}
