package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.zones.ZoneScenario.BODY;
import static rosukh.command.zones.ZoneScenario.CERTIFIED;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ESTATE;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.PLAIN;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.declared;
import static rosukh.command.zones.ZoneScenario.designate;
import static rosukh.command.zones.ZoneScenario.designated;
import static rosukh.command.zones.ZoneScenario.layOut;
import static rosukh.command.zones.ZoneScenario.potential;
import static rosukh.command.zones.ZoneScenario.verify;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Principal;
import rosukh.command.zones.PotentialCommand.CorrectPotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.zones.Potential;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;

/// From a declared potential to a zone, by three persons.
class DesignatingTest {

    private static final Potential KB = potential(ZoneType.KNOWLEDGE_BASED);

    @Nested
    class a_second_person {

        private final ZoneScenario zone = declared(ZoneType.KNOWLEDGE_BASED);

        @Test
        void verifies_it() {
            zone.when(verify("sara"));
            assertThat(zone.book().stage()).isEqualTo(Stage.VERIFIED);
        }

        @Test
        void is_not_who_declared_it() {
            zone.refused(ZoneRefusal.ZONE_DECLARER_MAY_NOT_VERIFY, verify("omid"));
        }

        @Test
        void does_not_act_for_who_declared_it() {
            zone.refused(
                    ZoneRefusal.ZONE_DECLARER_MAY_NOT_VERIFY,
                    verify("sara"),
                    around(PLAIN),
                    new Principal("omid", BODY));
        }

        @Test
        void says_what_was_found() {
            zone.refused(
                    ZoneRefusal.ZONE_FINDINGS_MISSING,
                    new VerifyPotential(ID, " ", "sara", BODY, DAY));
        }

        @Test
        void looks_at_it_once_as_it_stands() {
            zone.when(verify("sara"));
            zone.refused(ZoneRefusal.ZONE_NOT_DECLARED, verify("reza"));
        }

        @Test
        void may_return_it_and_says_why() {
            zone.refused(
                    ZoneRefusal.ZONE_GROUNDS_MISSING,
                    new ReturnPotential(ID, "", "sara", BODY, DAY));
            zone.when(new ReturnPotential(ID, "no water", "sara", BODY, DAY));
            assertThat(zone.book().stage()).isEqualTo(Stage.RETURNED);
            zone.refused(ZoneRefusal.ZONE_NOT_VERIFIED, designate("mina"));
        }

        @Test
        void does_nothing_before_it_was_declared() {
            new ZoneScenario().refused(ZoneRefusal.ZONE_UNKNOWN, verify("sara"));
            zone.refused(
                    ZoneRefusal.ZONE_DATE_BACKWARDS,
                    new VerifyPotential(ID, "seen", "sara", BODY, DAY.minusDays(1)));
        }
    }

    @Nested
    class a_correction {

        private final ZoneScenario zone = declared(ZoneType.KNOWLEDGE_BASED);

        @Test
        void must_be_verified_again() {
            zone.when(verify("sara"));
            zone.when(correct("measured anew"));
            zone.refused(ZoneRefusal.ZONE_NOT_VERIFIED, designate("mina"));
            zone.when(verify("sara"));
            zone.when(designate("mina"));
        }

        @Test
        void makes_its_author_a_declarer_too() {
            zone.when(new CorrectPotential(ID, KB, "measured anew", "sara", BODY, DAY));
            zone.refused(ZoneRefusal.ZONE_DECLARER_MAY_NOT_VERIFY, verify("sara"));
            zone.refused(ZoneRefusal.ZONE_DECLARER_MAY_NOT_VERIFY, verify("omid"));
        }

        @Test
        void says_why_and_keeps_to_the_same_rules() {
            zone.refused(ZoneRefusal.ZONE_GROUNDS_MISSING, correct(" "));
            zone.refused(
                    ZoneRefusal.ZONE_FIELDS_MALFORMED,
                    new CorrectPotential(ID, fields(), "none", "omid", BODY, DAY));
        }

        @Test
        void comes_too_late_for_a_zone() {
            zone.when(verify("sara"));
            zone.when(designate("mina"));
            zone.refused(ZoneRefusal.ZONE_ALREADY_DESIGNATED, correct("too late"));
            zone.refused(ZoneRefusal.ZONE_ALREADY_DESIGNATED, verify("reza"));
            zone.refused(ZoneRefusal.ZONE_ALREADY_DESIGNATED, designate("reza"));
        }

        private CorrectPotential correct(String grounds) {
            return new CorrectPotential(ID, KB, grounds, "omid", BODY, DAY);
        }
    }

    @Nested
    class a_designation {

        private final ZoneScenario zone = declared(ZoneType.KNOWLEDGE_BASED);

        @Test
        void makes_a_zone_of_what_was_verified() {
            zone.when(verify("sara"));
            assertThat(zone.only(designate("mina"), around(PLAIN)))
                    .isEqualTo(
                            new ZoneDesignated(
                                    ID,
                                    ESTATE,
                                    "KRM",
                                    ZoneType.KNOWLEDGE_BASED,
                                    60_000,
                                    42_000,
                                    2_500,
                                    180,
                                    List.of("PUMPS", "ICT"),
                                    "114/1405",
                                    "mina",
                                    BODY,
                                    DAY));
        }

        @Test
        void needs_somebody_who_verified_it() {
            zone.refused(ZoneRefusal.ZONE_NOT_VERIFIED, designate("mina"));
        }

        @Test
        void is_by_another_than_who_declared_or_verified_it() {
            zone.when(verify("sara"));
            zone.refused(ZoneRefusal.ZONE_PARTY_MAY_NOT_DESIGNATE, designate("omid"));
            zone.refused(ZoneRefusal.ZONE_PARTY_MAY_NOT_DESIGNATE, designate("sara"));
            zone.refused(
                    ZoneRefusal.ZONE_PARTY_MAY_NOT_DESIGNATE,
                    designate("mina"),
                    around(PLAIN),
                    new Principal("sara", BODY));
        }

        @Test
        void names_its_decree() {
            zone.when(verify("sara"));
            zone.refused(
                    ZoneRefusal.ZONE_DECREE_MISSING, new DesignateZone(ID, "", "mina", BODY, DAY));
        }

        @Test
        void takes_no_land_of_other_zones() {
            zone.when(verify("sara"));
            zone.refused(
                    ZoneRefusal.ZONE_ESTATE_LAND_EXCEEDED,
                    designate("mina"),
                    around(PLAIN).in(1, 59_999));
            zone.when(designate("mina"), around(PLAIN).in(1, 60_000));
        }

        @Test
        void comes_before_any_plot() {
            zone.refused(ZoneRefusal.ZONE_NOT_DESIGNATED, layOut(ZoneScenario.land("A-1", 1, 1)));
        }

        @Test
        void is_not_undone_by_a_day_before_it() {
            ZoneScenario made = designated(ZoneType.KNOWLEDGE_BASED);
            LocalDate before = DAY.minusDays(1);
            made.refused(
                    ZoneRefusal.ZONE_DATE_BACKWARDS,
                    new PlotCommand.LayOutPlots(
                            ID, List.of(ZoneScenario.land("A-1", 1, 1)), "omid", before),
                    around(CERTIFIED));
        }
    }

    private static Potential fields(String... codes) {
        return new Potential(
                KB.type(), "a", "", KB.areaM2(), KB.capacity(), true, List.of(codes), 0, 0);
    }
}
