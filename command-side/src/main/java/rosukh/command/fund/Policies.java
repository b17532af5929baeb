package rosukh.command.fund;

import static rosukh.command.fund.FundRefusal.FUND_POLICY_BACKDATED;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_BELOW_EXPOSURE;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_DIFFERS;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_MALFORMED;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_PUBLISHED;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_UNCHANGED;
import static rosukh.command.fund.FundRefusal.FUND_POLICY_UNKNOWN;
import static rosukh.command.fund.FundRefusal.FUND_SECOND_PERSON;

import java.util.ArrayList;
import java.util.List;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Violation;
import rosukh.events.fund.Check;
import rosukh.events.fund.CheckText;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.FundPolicyEvent;
import rosukh.events.fund.FundPolicyEvent.PolicyDrafted;
import rosukh.events.fund.FundPolicyEvent.PolicyPublished;
import rosukh.events.fund.PolicyVersion;

/// The versions of the policy. At most the last one is a draft. A policy whose multiple would not
/// carry what is guaranteed is not published.
final class Policies {

    private static final int MULTIPLE_MAX = 100;
    private static final int FEE_MAX = FundPolicy.WHOLE;
    private static final int COLLATERAL_MAX = 10 * FundPolicy.WHOLE;
    private static final int DAYS_MAX = 1000;
    private static final long ERA_MAX = 1_000_000;

    private Policies() {}

    static FundPolicyEvent decide(FundBook book, PolicyCommand command) {
        return switch (command) {
            case DraftFundPolicy draft -> draft(book, draft);
            case PublishFundPolicy publish -> publish(book, publish);
        };
    }

    private static PolicyDrafted draft(FundBook book, DraftFundPolicy command) {
        FundPolicy policy = command.policy();
        List<Violation> flaws = flaws(policy);
        if (!flaws.isEmpty())
            throw FUND_POLICY_MALFORMED.because(
                    flaws.size() + " values lie outside their range", flaws);
        List<PolicyVersion> versions = book.versions();
        boolean open = !versions.isEmpty() && versions.getLast().from() == null;
        if (open && versions.getLast().policy().equals(policy))
            throw FUND_POLICY_UNCHANGED.because("the draft says the same");
        return new PolicyDrafted(
                open ? versions.size() : versions.size() + 1,
                policy,
                policy.sha256(),
                command.by(),
                command.on());
    }

    private static PolicyPublished publish(FundBook book, PublishFundPolicy command) {
        List<PolicyVersion> versions = book.versions();
        if (command.version() < 1 || command.version() > versions.size())
            throw FUND_POLICY_UNKNOWN.because("there is no version " + command.version());
        PolicyVersion version = versions.get(command.version() - 1);
        if (version.from() != null)
            throw FUND_POLICY_PUBLISHED.because("it is in force from " + version.from());
        String sha256 = version.policy().sha256();
        if (!sha256.equals(command.sha256()))
            throw FUND_POLICY_DIFFERS.because("the draft has the hash " + sha256);
        if (version.drafters().contains(command.by()))
            throw FUND_SECOND_PERSON.because("whoever drafted it does not publish it");
        if (command.from().isBefore(command.on()))
            throw FUND_POLICY_BACKDATED.because("it is published on " + command.on());
        long capacity = Math.multiplyExact(book.paidIn(), (long) version.policy().multiple());
        if (book.exposure() > capacity)
            throw FUND_POLICY_BELOW_EXPOSURE.because(
                    "%d rials are guaranteed, it would carry %d"
                            .formatted(book.exposure(), capacity));
        return new PolicyPublished(
                command.version(), sha256, command.from(), command.by(), command.on());
    }

    private static List<Violation> flaws(FundPolicy policy) {
        List<Violation> flaws = new ArrayList<>();
        int whole = FundPolicy.WHOLE;
        between("multiple", policy.multiple(), 1, MULTIPLE_MAX, flaws);
        between("baseCoverage", policy.baseCoverage(), 1, whole, flaws);
        between("lessDevelopedCoverage", policy.lessDevelopedCoverage(), 1, whole, flaws);
        between("kbCoverage", policy.kbCoverage(), 1, whole, flaws);
        between("firmCap", policy.firmCap(), 1, Entering.AMOUNT_MAX, flaws);
        between("groupShare", policy.groupShare(), 1, whole, flaws);
        between("divisionShare", policy.divisionShare(), 1, whole, flaws);
        between("bankShare", policy.bankShare(), 1, whole, flaws);
        between("firstYearFee", policy.firstYearFee(), 0, FEE_MAX, flaws);
        between("furtherYearFee", policy.furtherYearFee(), 0, FEE_MAX, flaws);
        between("mostDiscount", policy.mostDiscount(), 0, whole, flaws);
        between("leastCollateral", policy.leastCollateral(), 0, COLLATERAL_MAX, flaws);
        between("leastDefaultDays", policy.leastDefaultDays(), 0, DAYS_MAX, flaws);
        between("decisionWorkingDays", policy.decisionWorkingDays(), 1, DAYS_MAX, flaws);
        between("oldPerNew", policy.oldPerNew(), 0, ERA_MAX, flaws);
        checks(policy, flaws);
        return flaws;
    }

    private static void checks(FundPolicy policy, List<Violation> flaws) {
        List<Check> named = policy.checks().stream().map(CheckText::check).sorted().toList();
        if (!named.equals(List.of(Check.values())))
            flaws.add(new Violation("checks", "RANGE", "names every check once"));
        for (CheckText each : policy.checks())
            if (!each.text().complete())
                flaws.add(
                        new Violation(
                                "checks." + each.check(), "RANGE", "has a text in both languages"));
    }

    private static void between(
            String field, long value, long least, long most, List<Violation> flaws) {
        if (value < least || value > most)
            flaws.add(new Violation(field, "RANGE", "is %d to %d".formatted(least, most)));
    }
}
