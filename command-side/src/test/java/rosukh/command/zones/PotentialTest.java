package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.zones.ZoneScenario.BODY;
import static rosukh.command.zones.ZoneScenario.DAY;
import static rosukh.command.zones.ZoneScenario.ESTATE;
import static rosukh.command.zones.ZoneScenario.ID;
import static rosukh.command.zones.ZoneScenario.PLAIN;
import static rosukh.command.zones.ZoneScenario.around;
import static rosukh.command.zones.ZoneScenario.declare;
import static rosukh.command.zones.ZoneScenario.potential;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.events.zones.Potential;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;

/// A potential as it is declared.
class PotentialTest {

    private static final Potential KB = potential(ZoneType.KNOWLEDGE_BASED);
    private static final long HECTARE = 10_000;

    @Nested
    class a_potential {

        private final ZoneScenario zone = new ZoneScenario();

        @Test
        void is_declared_with_its_province() {
            assertThat(zone.only(declare(KB), around(PLAIN)))
                    .isEqualTo(new PotentialDeclared(ID, ESTATE, "KRM", 1, KB, "omid", BODY, DAY));
            assertThat(zone.book().stage()).isEqualTo(Stage.DECLARED);
        }

        @Test
        void lies_in_an_estate_of_the_list() {
            zone.refused(
                    ZoneRefusal.ZONE_ESTATE_UNKNOWN,
                    new DeclarePotential("X-1.z1", "X-1", 1, KB, "omid", BODY, DAY));
        }

        @Test
        void has_the_next_number_of_its_estate() {
            zone.refused(
                    ZoneRefusal.ZONE_NUMBER_WRONG, declare(KB), around(PLAIN).in(2, 1_000_000));
            zone.refused(
                    ZoneRefusal.ZONE_NUMBER_WRONG,
                    new DeclarePotential("KRM-P01.z7", ESTATE, 1, KB, "omid", BODY, DAY));
        }

        @Test
        void is_declared_once() {
            zone.when(declare(KB));
            zone.refused(ZoneRefusal.ZONE_EXISTS, declare(KB));
        }

        @Test
        void has_a_name_in_one_language() {
            refusedWith(ZoneRefusal.ZONE_NAME_MISSING, named(" ", ""));
            refusedWith(ZoneRefusal.ZONE_NAME_MISSING, named("x".repeat(201), ""));
            refusedWith(ZoneRefusal.ZONE_NAME_MISSING, named("", "x".repeat(201)));
            zone.when(declare(named("", "x".repeat(200))));
        }

        @Test
        void is_no_larger_than_its_estate() {
            long estate = 10_000_000 * HECTARE;
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(estate, 1, 0, 0));
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(0, 0, 0, 0));
        }

        @Test
        void gives_no_more_land_than_it_has_and_some() {
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(100, 101, 0, 0));
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(100, 0, 0, 0));
            zone.when(declare(sized(100, 100, 0, 0)));
        }

        @Test
        void has_power_and_water_that_are_not_below_zero() {
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(100, 100, -1, 0));
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(100, 100, 0, -1));
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(100, 100, 100_000_001, 0));
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, sized(100, 100, 0, 100_000_001));
        }

        @Test
        void has_floors_within_its_area() {
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, floors(60_001, 0));
            refusedWith(ZoneRefusal.ZONE_AREA_RANGE, floors(0, -1));
            zone.when(declare(floors(60_000, 60_000)));
        }

        @Test
        void names_its_fields_once_each_by_code() {
            refusedWith(ZoneRefusal.ZONE_FIELDS_MALFORMED, fields("PUMPS", "PUMPS"));
            refusedWith(ZoneRefusal.ZONE_FIELDS_MALFORMED, fields("pumps"));
        }

        @Test
        void has_a_field_if_it_is_knowledge_based() {
            refusedWith(ZoneRefusal.ZONE_FIELDS_MALFORMED, fields());
            Potential kb = fields();
            zone.when(
                    declare(
                            new Potential(
                                    ZoneType.TECHNOLOGY,
                                    kb.nameEn(),
                                    kb.nameFa(),
                                    kb.areaM2(),
                                    kb.capacity(),
                                    false,
                                    List.of(),
                                    0,
                                    0)));
        }

        private void refusedWith(Enum<?> code, Potential potential) {
            zone.refused(code, declare(potential));
        }
    }

    private static Potential named(String en, String fa) {
        return new Potential(
                KB.type(), en, fa, KB.areaM2(), KB.capacity(), true, KB.targetFields(), 0, 0);
    }

    private static Potential sized(long areaM2, long landM2, long powerKva, long water) {
        return new Potential(
                KB.type(),
                "a",
                "",
                areaM2,
                new Resources(landM2, powerKva, water),
                true,
                KB.targetFields(),
                0,
                0);
    }

    private static Potential floors(long laboratoryM2, long workshopM2) {
        return new Potential(
                KB.type(),
                "a",
                "",
                KB.areaM2(),
                KB.capacity(),
                true,
                KB.targetFields(),
                laboratoryM2,
                workshopM2);
    }

    private static Potential fields(String... codes) {
        return new Potential(
                KB.type(), "a", "", KB.areaM2(), KB.capacity(), true, List.of(codes), 0, 0);
    }
}
