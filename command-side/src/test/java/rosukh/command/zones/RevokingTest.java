package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.zones.ZoneScenario.BODY;
import static rosukh.command.zones.ZoneScenario.CERTIFIED;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.PLAIN;
import static rosukh.command.zones.ZoneScenario.PRICE;
import static rosukh.command.zones.ZoneScenario.RUNNING;
import static rosukh.command.zones.ZoneScenario.allocate;
import static rosukh.command.zones.ZoneScenario.allocated;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.offered;
import static rosukh.command.zones.ZoneScenario.reserve;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Principal;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.EndGrace;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartGrace;
import rosukh.command.zones.PlacementCommand.WithdrawNotice;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.Standing.Loss;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;
import rosukh.events.zones.PlacementEvent.AllocationRevoked;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.NonUseNoticed;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.Resources;
import rosukh.events.zones.RevocationCause;
import rosukh.events.zones.ZoneType;

/// How a plot comes back.
class RevokingTest {

    private static final LocalDate CONTRACT = DAY.plusDays(7);

    @Nested
    class revocation_after_non_use {

        private final ZoneScenario zone = allocated();
        private final LocalDate noticed = CONTRACT.plusDays(400);
        private final LocalDate from = noticed.plusDays(180);

        @Test
        void needs_notice_first_and_its_time() {
            zone.refused(PlacementRefusal.NOTICE_MISSING, revoke("mina", from));
            NonUseNoticed given = (NonUseNoticed) zone.only(notice(), around(PLAIN));
            assertThat(given.revocableFrom()).isEqualTo(from);
            zone.refused(PlacementRefusal.REVOCATION_TOO_EARLY, revoke("mina", from.minusDays(1)));
            AllocationRevoked done =
                    (AllocationRevoked) zone.only(revoke("mina", from), around(PLAIN));
            assertThat(done.cause()).isEqualTo(RevocationCause.NON_USE);
            assertThat(done.taken()).isEqualTo(new Resources(2_000, 250, 10));
            assertThat(zone.book().free()).isEqualTo(zone.book().capacity());
        }

        @Test
        void is_by_another_person_than_gave_notice() {
            zone.when(notice());
            zone.refused(PlacementRefusal.REVOCATION_PARTY_MAY_NOT_ACT, revoke("omid", from));
            zone.refused(
                    PlacementRefusal.REVOCATION_PARTY_MAY_NOT_ACT,
                    revoke("mina", from),
                    around(PLAIN),
                    new Principal("omid", BODY));
        }

        @Test
        void is_off_once_the_notice_was_withdrawn() {
            zone.refused(PlacementRefusal.NOTICE_MISSING, withdraw("none"));
            zone.when(notice());
            zone.refused(PlacementRefusal.NOTICE_STANDS, notice());
            zone.refused(ZoneRefusal.ZONE_GROUNDS_MISSING, withdraw(""));
            zone.when(withdraw("foundations are laid"));
            zone.refused(PlacementRefusal.NOTICE_MISSING, revoke("mina", from));
        }

        @Test
        void frees_the_plot_for_a_second_allocation_under_a_claim_of_its_own() {
            zone.when(notice());
            zone.when(revoke("mina", from));
            zone.when(new PlotCommand.OfferPlot(ID, "A-1", PRICE, "omid", from));
            zone.when(
                    new ReservePlot(ID, "A-1", "f-2", 1, 1, null, null, "omid", from),
                    around(CERTIFIED));
            PlotAllocated again =
                    (PlotAllocated)
                            zone.only(
                                    new AllocatePlot(
                                            ID,
                                            "A-1",
                                            "1407-1",
                                            from.plusYears(1),
                                            "omid",
                                            BODY,
                                            from),
                                    around(CERTIFIED));
            assertThat(again.claims().getFirst().value()).isEqualTo("KRM-P01.z1/A-1#2");
        }

        @Test
        void says_why_and_for_which_cause() {
            zone.refused(
                    ZoneRefusal.ZONE_GROUNDS_MISSING,
                    new NoticeNonUse(ID, "A-1", "", "omid", BODY, noticed));
            zone.when(notice());
            zone.refused(
                    ZoneRefusal.ZONE_GROUNDS_MISSING,
                    new RevokeAllocation(ID, "A-1", "NON_USE", " ", "mina", BODY, from));
            zone.refused(
                    PlacementRefusal.REVOCATION_CAUSE_UNKNOWN,
                    new RevokeAllocation(ID, "A-1", "WHIM", "no", "mina", BODY, from));
        }

        private NoticeNonUse notice() {
            return new NoticeNonUse(ID, "A-1", "nothing built", "omid", BODY, noticed);
        }

        private WithdrawNotice withdraw(String grounds) {
            return new WithdrawNotice(ID, "A-1", grounds, "omid", noticed);
        }

        private RevokeAllocation revoke(String by, LocalDate on) {
            return new RevokeAllocation(ID, "A-1", "NON_USE", "nothing built", by, BODY, on);
        }
    }

    @Nested
    class a_lost_certificate {

        private final ZoneScenario zone = allocated();
        private final LocalDate lostOn = CONTRACT.plusDays(100);
        private final Basis lost = CERTIFIED.basis();
        private final Surroundings without =
                around(
                        new Standing(
                                true,
                                Basis.NONE,
                                new Loss(lost, LossCause.CERTIFICATE_REVOKED, lostOn)));

        @Test
        void starts_a_time_of_grace_with_its_last_day() {
            assertThat(zone.only(start(1), without))
                    .isEqualTo(
                            new GraceStarted(
                                    ID,
                                    "A-1",
                                    1,
                                    "f-1",
                                    lost,
                                    LossCause.CERTIFICATE_REVOKED,
                                    lostOn,
                                    lostOn.plusDays(365),
                                    lostOn.plusDays(3)));
            zone.refused(PlacementRefusal.GRACE_RUNS, start(1), without);
        }

        @Test
        void starts_none_while_the_firm_stands_on_something() {
            zone.refused(PlacementRefusal.STANDING_KEPT, start(1), around(RUNNING));
            zone.refused(PlacementRefusal.STANDING_KEPT, start(1), around(PLAIN));
            zone.refused(PlacementRefusal.ALLOCATION_OVER, start(2), without);
        }

        @Test
        void starts_none_in_another_zone() {
            ZoneScenario technology = offered(ZoneType.TECHNOLOGY);
            technology.when(reserve("A-1", "f-1"), around(CERTIFIED));
            technology.when(allocate("A-1"), around(CERTIFIED));
            technology.refused(PlacementRefusal.GRACE_NOT_HERE, start(1), without);
        }

        @Test
        void is_made_good_by_another_basis() {
            EndGrace end = new EndGrace(ID, "A-1", 1, lostOn.plusDays(9));
            zone.refused(PlacementRefusal.GRACE_MISSING, end, around(RUNNING));
            zone.when(start(1), without);
            zone.refused(PlacementRefusal.STANDING_LOST, end, without);
            zone.when(end, around(RUNNING));
            assertThat(zone.book().plot("A-1").orElseThrow().allocation().basis())
                    .isEqualTo(RUNNING.basis());
        }

        @Test
        void costs_the_plot_after_the_time_of_grace_by_another_than_made_the_contract() {
            LocalDate over = lostOn.plusDays(366);
            zone.refused(PlacementRefusal.GRACE_MISSING, revoke("mina", over));
            zone.when(start(1), without);
            zone.refused(PlacementRefusal.REVOCATION_TOO_EARLY, revoke("mina", over.minusDays(1)));
            zone.refused(PlacementRefusal.REVOCATION_PARTY_MAY_NOT_ACT, revoke("omid", over));
            AllocationRevoked done =
                    (AllocationRevoked) zone.only(revoke("mina", over), around(PLAIN));
            assertThat(done.lost()).isEqualTo(lost);
            assertThat(List.of(done.cause())).containsExactly(RevocationCause.GRACE_OVER);
        }

        private StartGrace start(int allocation) {
            return new StartGrace(ID, "A-1", allocation, lostOn.plusDays(3));
        }

        private RevokeAllocation revoke(String by, LocalDate on) {
            return new RevokeAllocation(ID, "A-1", "GRACE_OVER", "no class", by, BODY, on);
        }
    }
}
