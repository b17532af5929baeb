package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.app.demo.FundSteps.Dated;
import rosukh.command.certificates.CertificateCommand;
import rosukh.command.fund.FundCommand;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.kernel.Actor;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;

/// The guarantee of the demo that outlives the certificate it was issued on. What happens to that
/// certificate is told here and not with its firm: nothing can be issued on what is known to be
/// lost.
///
/// @param planned the case whose certificate is revoked
record FundReview(PlannedCase planned) {

    static final Money GUARANTEED = Money.rials(9_000_000_000L);

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final Actor PROCESS = Actor.of("exposure-reviews", "system", "rosukh");
    private static final Money LOAN = Money.rials(18_000_000_000L);
    private static final int MONTHS = 12;

    /// Days of the office after the issue of the certificate.
    private static final int APPLIED_AFTER = 1;

    private static final int RATED_AFTER = 2;
    private static final int APPROVED_AFTER = 3;
    private static final int PAID_AFTER = 4;
    private static final int ISSUED_AFTER = 5;
    private static final int REVIEWED_AFTER = 22;

    /// The certificate that is revoked while the fund is at work.
    static FundReview of(DemoPlan plan) {
        return new FundReview(
                plan.cases().stream()
                        .filter(each -> plan.fateOf(each) == Fate.REVOKED)
                        .filter(each -> each.dates().issued().isAfter(FundSteps.FIRST))
                        .findFirst()
                        .orElseThrow());
    }

    /// @param id of the guarantee by its place among the applications
    List<Dated> steps(String id) {
        List<Dated> steps = new ArrayList<>();
        add(
                steps,
                "applied-" + id,
                new ApplyForGuarantee(
                        planned.firm().firmId(),
                        FundBeginning.bank(1),
                        Line.KB,
                        LOAN,
                        GUARANTEED,
                        MONTHS,
                        0,
                        LOAN,
                        null,
                        null,
                        OFFICER.account(),
                        after(APPLIED_AFTER)),
                OFFICER);
        add(
                steps,
                "rated-" + id,
                new RateGuarantee(id, 74, Words.FUND_RATED, OFFICER.account(), after(RATED_AFTER)),
                OFFICER);
        add(
                steps,
                "approved-" + id,
                new ApproveGuarantee(id, 2, MANAGER.account(), after(APPROVED_AFTER)),
                MANAGER);
        add(
                steps,
                "fee-" + id,
                new PayFee(id, fee(), "PAY-7790", OFFICER.account(), after(PAID_AFTER)),
                OFFICER);
        add(
                steps,
                "issued-" + id,
                new IssueGuarantee(id, OFFICER.account(), after(ISSUED_AFTER)),
                OFFICER);
        steps.addAll(revocation());
        LocalDate revokedOn = steps.getLast().on();
        add(
                steps,
                "review-" + id,
                new RaiseExposureReview(id, PROCESS.account(), revokedOn),
                PROCESS);
        add(
                steps,
                "reviewed-" + id,
                new ReviewExposure(
                        id,
                        ReviewResult.WATCHED,
                        Words.FUND_REVIEWED,
                        OFFICER.account(),
                        after(REVIEWED_AFTER)),
                OFFICER);
        return List.copyOf(steps);
    }

    static Money fee() {
        return Money.rials(FundPolicy.FIRST.fee(GUARANTEED.rial(), MONTHS, 0));
    }

    /// Each step is taken by who saw the one before.
    private List<Dated> revocation() {
        List<Step> steps = CertificateSteps.of(planned, Fate.REVOKED);
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LocalDate on = ((CertificateCommand) step.command()).on();
            dated.add(new Dated(on, i == 0 ? step : step.seeing(i - 1L)));
        }
        return dated;
    }

    private LocalDate after(int days) {
        return OfficeDays.plus(planned.dates().issued(), days);
    }

    private static void add(List<Dated> steps, String key, FundCommand command, Actor actor) {
        steps.add(Dated.of(key, command, actor));
    }
}
