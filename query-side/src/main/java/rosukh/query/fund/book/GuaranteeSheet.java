package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.ClaimClock;
import rosukh.events.fund.ClaimEvent.ClaimLodged;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.ClaimFile;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeDeclined;
import rosukh.events.fund.GuaranteeEvent.GuaranteeRated;
import rosukh.events.values.Label;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.calendar.CalendarBook;

/// One guarantee with its claims, their deadlines and the rules of its approval with their numbers,
/// the same for its page and the API. Amounts in rials of the ledger.
///
/// @param version of the ledger: what the next command on it expects
/// @param policyVersion by which it was approved; 0 before
/// @param findings why it was approved; for one that was declined, how the rules stood then; before
///   a decision, how they stand now
/// @param decidedOn the day of the findings
/// @param why grounds of the rating, of the refusal; empty without
public record GuaranteeSheet(
        String guaranteeId,
        String firmName,
        @Nullable String estateKey,
        long version,
        Guarantee guarantee,
        long reserved,
        long outstanding,
        @Nullable Label bank,
        int policyVersion,
        List<FundFinding> findings,
        LocalDate decidedOn,
        String rating,
        String why,
        List<ClaimView> claims) {

    /// A claim and its deadline.
    ///
    /// @param due last day for its decision, by the calendar as it is known; null where that does
    ///   not reach so far
    public record ClaimView(
            ClaimFile claim,
            String claimantId,
            long unpaidLoan,
            int defaultDays,
            @Nullable LocalDate due) {}

    public GuaranteeSheet {
        findings = List.copyOf(findings);
        claims = List.copyOf(claims);
    }

    static GuaranteeSheet of(
            GuaranteeFile file,
            Ledger ledger,
            CalendarBook calendar,
            Reader reader,
            LocalDate today) {
        Guarantee now =
                ledger.book()
                        .guarantee(file.guaranteeId())
                        .orElseThrow(() -> new IllegalStateException(file.guaranteeId()));
        List<Booked> told = ledger.of(file.guaranteeId());
        Decision decision = decision(now, told, ledger, reader, today);
        return new GuaranteeSheet(
                file.guaranteeId(),
                file.firmName(),
                file.estateKey(),
                ledger.version(),
                now,
                now.reserved(),
                now.outstanding(),
                ledger.book().banks().get(now.terms().bankId()),
                decision.policyVersion(),
                decision.findings(),
                decision.on(),
                last(told, GuaranteeRated.class).map(GuaranteeRated::grounds).orElse(""),
                last(told, GuaranteeDeclined.class).map(GuaranteeDeclined::grounds).orElse(""),
                claims(now, told, calendar));
    }

    /// The rules as they stood when it was decided.
    private record Decision(int policyVersion, List<FundFinding> findings, LocalDate on) {}

    private static Decision decision(
            Guarantee now, List<Booked> told, Ledger ledger, Reader reader, LocalDate today) {
        for (Booked each : told) {
            if (each.event() instanceof GuaranteeApproved e)
                return new Decision(
                        e.policyVersion(),
                        FundFinding.of(
                                ledger.before(each.at()),
                                now,
                                e.groupId(),
                                e.approvedBy(),
                                e.approvedOn()),
                        e.approvedOn());
            if (each.event() instanceof GuaranteeDeclined e)
                return new Decision(
                        0,
                        FundFinding.of(
                                ledger.before(each.at()),
                                now,
                                now.groupId(),
                                e.declinedBy(),
                                e.declinedOn()),
                        e.declinedOn());
        }
        return new Decision(
                0,
                now.stage() == Stage.RATED
                        ? FundFinding.of(ledger.book(), now, now.groupId(), reader.account(), today)
                        : List.of(),
                today);
    }

    private static List<ClaimView> claims(Guarantee now, List<Booked> told, CalendarBook calendar) {
        List<ClaimView> claims = new ArrayList<>();
        for (Booked each : told)
            if (each.event() instanceof ClaimLodged e)
                claims.add(
                        new ClaimView(
                                now.claims().get(e.claim() - 1),
                                e.claimantId(),
                                e.unpaidLoan().rial(),
                                e.defaultDays(),
                                new ClaimClock(calendar.working(), calendar.closures())
                                        .lastDay(e.lodgedOn(), e.workingDays())
                                        .orElse(null)));
        return claims;
    }

    private static <E> Optional<E> last(List<Booked> told, Class<E> type) {
        return told.stream()
                .map(Booked::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later);
    }
}
