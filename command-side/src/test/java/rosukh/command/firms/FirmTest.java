package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static rosukh.command.kernel.IsRefused.refused;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;

class FirmTest {

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final String KERMAN = "KRM-P01";
    static final String YAZD = "YZD-P01";

    final AggregateTestFixture<FirmAggregate> fixture =
            new AggregateTestFixture<>(FirmAggregate.class);

    @Nested
    class registering_a_firm {

        @Test
        void stores_the_legal_id_in_ascii_digits_and_the_name_without_margins() {
            when(nothing(), firm(" ۱۰۳۲۰۰۰۴۱۵۶ ", " Sepehr ", "METAL", 25, "SMALL", null))
                    .expectEvents(registered());
        }

        @Test
        void stores_the_place_of_work_in_the_same_breath() {
            when(nothing(), firm("10320004156", "Sepehr", "METAL", 25, "SMALL", KERMAN))
                    .expectEvents(registered(), works(KERMAN, "KRM", DAY));
        }

        @ParameterizedTest
        @CsvSource({
            "1032000415x, FIRM_LEGAL_ID_CHARACTER",
            "1032000415, FIRM_LEGAL_ID_LENGTH",
            "00000000000, FIRM_LEGAL_ID_ALL_ZERO",
            "10100000031, FIRM_LEGAL_ID_MIDDLE_ZERO",
            "10320004157, FIRM_LEGAL_ID_CHECK_DIGIT"
        })
        void is_refused_by_the_reason_the_legal_id_is_none(String legalId, FirmRefusal code) {
            when(nothing(), firm(legalId, "Sepehr", "METAL", 25, "SMALL", null))
                    .expectNoEvents()
                    .expectException(refused(code, code + ":legalId"))
                    .expectExceptionMessage(startsWith("not a legal ID: it"));
            assertThat(code.kind()).isEqualTo(Refused.Kind.UNPROCESSABLE);
        }

        @Test
        void is_refused_without_a_name() {
            when(nothing(), firm("10320004156", " ", "METAL", 25, "SMALL", null))
                    .expectException(refused(FirmRefusal.FIRM_NAME_MISSING));
        }

        @Test
        void takes_a_name_of_200_characters_and_no_longer() {
            when(nothing(), firm("10320004156", "x".repeat(200), "METAL", 25, "SMALL", null))
                    .expectSuccessfulHandlerExecution();
            when(nothing(), firm("10320004156", "x".repeat(201), "METAL", 25, "SMALL", null))
                    .expectException(refused(FirmRefusal.FIRM_NAME_TOO_LONG));
        }

        @Test
        void is_refused_for_an_unknown_industry() {
            when(nothing(), firm("10320004156", "Sepehr", "MAGIC", 25, "SMALL", null))
                    .expectException(refused(FirmRefusal.FIRM_INDUSTRY_UNKNOWN));
        }

        @Test
        void is_refused_for_a_division_of_another_industry() {
            when(nothing(), firm("10320004156", "Sepehr", "METAL", 10, "SMALL", null))
                    .expectException(refused(FirmRefusal.FIRM_ISIC_NOT_OF_INDUSTRY));
        }

        @Test
        void is_refused_for_an_unknown_size() {
            when(nothing(), firm("10320004156", "Sepehr", "METAL", 25, "TINY", null))
                    .expectException(refused(FirmRefusal.FIRM_SIZE_UNKNOWN));
        }

        @Test
        void is_refused_for_an_unknown_estate() {
            when(nothing(), firm("10320004156", "Sepehr", "METAL", 25, "SMALL", "XXX-P99"))
                    .expectNoEvents()
                    .expectException(refused(FirmRefusal.FIRM_ESTATE_UNKNOWN));
        }

        @Test
        void is_refused_for_an_id_that_would_break_the_names_of_other_streams() {
            when(
                            nothing(),
                            new RegisterFirm(
                                    "f.1",
                                    "10320004156",
                                    "Sepehr",
                                    "METAL",
                                    25,
                                    "SMALL",
                                    null,
                                    DAY))
                    .expectException(refused(FirmRefusal.FIRM_ID_MALFORMED));
        }

        @Test
        void names_everything_that_is_wrong_at_once() {
            when(nothing(), firm("1", "", "MAGIC", 25, "TINY", "XXX"))
                    .expectException(
                            refused(
                                    FirmRefusal.FIRM_LEGAL_ID_LENGTH,
                                    "FIRM_LEGAL_ID_LENGTH:legalId",
                                    "FIRM_NAME_MISSING:name",
                                    "FIRM_INDUSTRY_UNKNOWN:industryGroup",
                                    "FIRM_SIZE_UNKNOWN:size",
                                    "FIRM_ESTATE_UNKNOWN:estateKey"));
        }

        @Test
        void is_refused_a_second_time() {
            when(given(registered()), firm("10320004156", "Sepehr", "METAL", 25, "SMALL", null))
                    .expectException(refused(FirmRefusal.FIRM_ALREADY_REGISTERED));
        }

        @Test
        void is_refused_outside_the_reach_of_the_officer() {
            Guard guard = new Guard(new Reach(Set.of("KRM"), Set.of(), null), null);
            given().when(
                            firm("10320004156", "Sepehr", "METAL", 25, "SMALL", YAZD),
                            Map.of(Guard.KEY, guard))
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
        }
    }

    @Nested
    class recording_a_place_of_work {

        @Test
        void stores_the_province_of_the_estate() {
            when(given(registered()), moves(YAZD, DAY)).expectEvents(works(YAZD, "YZD", DAY));
        }

        @Test
        void may_follow_another_place() {
            when(given(registered(), works(KERMAN, "KRM", DAY)), moves(YAZD, DAY.plusDays(1)))
                    .expectEvents(works(YAZD, "YZD", DAY.plusDays(1)));
        }

        @Test
        void is_refused_for_an_unknown_estate() {
            when(given(registered()), moves("XXX", DAY))
                    .expectException(refused(FirmRefusal.FIRM_ESTATE_UNKNOWN));
        }

        @Test
        void is_refused_before_the_firm_was_registered() {
            when(given(registered()), moves(YAZD, DAY.minusDays(1)))
                    .expectException(refused(FirmRefusal.FIRM_PLACE_BEFORE_REGISTRATION));
        }

        @Test
        void is_refused_where_the_firm_works_already() {
            when(given(registered(), works(KERMAN, "KRM", DAY)), moves(KERMAN, DAY.plusDays(9)))
                    .expectException(refused(FirmRefusal.FIRM_PLACE_UNCHANGED));
        }

        @Test
        void is_refused_on_the_day_of_the_place_before_it() {
            when(given(registered(), works(KERMAN, "KRM", DAY)), moves(YAZD, DAY))
                    .expectException(refused(FirmRefusal.FIRM_PLACE_BEFORE_PREVIOUS));
        }

        @Test
        void is_refused_outside_the_reach_of_the_officer() {
            Guard guard = new Guard(new Reach(Set.of("KRM"), Set.of(), null), null);
            given(registered())
                    .when(moves(YAZD, DAY), Map.of(Guard.KEY, guard))
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
        }

        @Test
        void is_refused_to_an_officer_who_would_fetch_the_firm_from_elsewhere() {
            Guard guard = new Guard(new Reach(Set.of("KRM"), Set.of(), null), null);
            given(registered(), works(YAZD, "YZD", DAY))
                    .when(moves(KERMAN, DAY.plusDays(1)), Map.of(Guard.KEY, guard))
                    .expectNoEvents()
                    .expectException(refused(KernelRefusal.OUT_OF_REACH));
            given(registered(), works("KRM-Z02", "KRM", DAY))
                    .when(moves(KERMAN, DAY.plusDays(1)), Map.of(Guard.KEY, guard))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_to_one_who_saw_an_older_version() {
            Guard guard = new Guard(Reach.EVERYWHERE, 0L);
            given(registered(), works(KERMAN, "KRM", DAY))
                    .when(moves(YAZD, DAY.plusDays(1)), Map.of(Guard.KEY, guard))
                    .expectException(refused(KernelRefusal.VERSION_STALE));
        }
    }

    @Test
    void the_aggregate_handles_every_command() {
        List<Class<?>> handled =
                Arrays.stream(FirmAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .<Class<?>>map(types -> types[0])
                        .toList();
        assertThat(handled).containsExactlyInAnyOrder(FirmCommand.class.getPermittedSubclasses());
    }

    TestExecutor<FirmAggregate> nothing() {
        return fixture.givenNoPriorActivity();
    }

    TestExecutor<FirmAggregate> given(FirmEvent... events) {
        return fixture.given((Object[]) events);
    }

    static ResultValidator<FirmAggregate> when(
            TestExecutor<FirmAggregate> given, FirmCommand command) {
        return given.when(command, Map.of(Guard.KEY, Guard.OPEN));
    }

    static RegisterFirm firm(
            String legalId,
            String name,
            String industry,
            int division,
            String size,
            @Nullable String estate) {
        return new RegisterFirm("f-1", legalId, name, industry, division, size, estate, DAY);
    }

    static RecordPlaceOfWork moves(String estate, LocalDate since) {
        return new RecordPlaceOfWork("f-1", estate, since);
    }

    static FirmRegistered registered() {
        return new FirmRegistered("f-1", "10320004156", "Sepehr", "METAL", 25, "SMALL", DAY);
    }

    static PlaceOfWorkRecorded works(String estate, String province, LocalDate since) {
        return new PlaceOfWorkRecorded("f-1", estate, province, since);
    }
}
