package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.listing.MembershipCommand.AcceptItem;
import rosukh.command.listing.MembershipCommand.AdmitMembership;
import rosukh.command.listing.MembershipCommand.AnswerSupplement;
import rosukh.command.listing.MembershipCommand.DeliverItem;
import rosukh.command.listing.MembershipCommand.FileDossier;
import rosukh.command.listing.MembershipCommand.MeetObligation;
import rosukh.command.listing.MembershipCommand.OpenDossier;
import rosukh.command.listing.MembershipCommand.RequestSupplement;
import rosukh.command.listing.MembershipCommand.SetObligation;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.MembershipEvent;
import rosukh.events.listing.ObligationKind;

/// The organisation's own membership in the demo: filed, asked for more, admitted, with obligations
/// that are met, overdue and open.
final class MembershipSteps {

    private static final Actor OFFICER = Cast.SECRETARY;
    private static final Actor MANAGER = Cast.MANAGER;
    private static final long BILLION = 1_000_000_000L;

    private final List<Step> steps = new ArrayList<>();

    private MembershipSteps() {}

    static List<Step> steps() {
        MembershipSteps all = new MembershipSteps();
        all.membership();
        return List.copyOf(all.steps);
    }

    private void membership() {
        LocalDate on = LocalDate.of(2026, 5, 2);
        member("open", new OpenDossier(OFFICER.account(), on), OFFICER);
        for (ListingRules.Item item : ListingRules.parse(ListingRulesSteps.document()).items()) {
            if (item.code().equals("IT_CONNECTION")) continue;
            LocalDate delivered = on.plusDays(5);
            member(
                    "deliver-" + item.code(),
                    new DeliverItem(
                            item.code(),
                            ListingSteps.sha(item.code()),
                            OFFICER.account(),
                            delivered),
                    OFFICER);
            if (item.mandatory())
                member(
                        "accept-" + item.code(),
                        new AcceptItem(item.code(), MANAGER.account(), delivered.plusDays(9)),
                        MANAGER);
        }
        LocalDate filed = LocalDate.of(2026, 6, 10);
        member(
                "file",
                new FileDossier(
                        ListingSteps.reference("145/2210", filed), OFFICER.account(), filed),
                OFFICER);
        LocalDate asked = LocalDate.of(2026, 6, 20);
        member(
                "supplement",
                new RequestSupplement(
                        "صورت‌های مالی شش‌ماهه",
                        10,
                        ListingSteps.reference("F-1405-77", asked),
                        OFFICER.account(),
                        asked),
                OFFICER);
        member(
                "answer",
                new AnswerSupplement(
                        1, ListingSteps.sha("answer"), OFFICER.account(), LocalDate.of(2026, 7, 1)),
                OFFICER);
        LocalDate admitted = LocalDate.of(2026, 7, 25);
        member(
                "admit",
                new AdmitMembership(
                        ListingSteps.reference("F-1405-112", admitted),
                        LocalDate.of(2027, 7, 24),
                        MANAGER.account(),
                        admitted),
                MANAGER);
        owed(ObligationKind.FEE, "حق عضویت نیمه‌ی نخست", 2 * BILLION, LocalDate.of(2026, 8, 1), 20);
        LocalDate paid = LocalDate.of(2026, 8, 18);
        member(
                "met-1",
                new MeetObligation(
                        1, ListingSteps.reference("PAY-77120", paid), OFFICER.account(), paid),
                OFFICER);
        owed(ObligationKind.REPORT, "گزارش فصلی عضو", 0, LocalDate.of(2026, 10, 3), 15);
        owed(
                ObligationKind.FEE,
                "حق عضویت نیمه‌ی دوم",
                2 * BILLION,
                LocalDate.of(2026, 11, 21),
                60);
    }

    private void owed(ObligationKind kind, String title, long amount, LocalDate begins, int days) {
        member(
                "owed-" + begins,
                new SetObligation(kind, title, amount, begins, days, OFFICER.account(), begins),
                OFFICER);
    }

    private void member(String key, Object command, Actor actor) {
        steps.add(Step.of(MembershipEvent.STREAM, "demo-listing-member-" + key, command, actor));
    }
}
