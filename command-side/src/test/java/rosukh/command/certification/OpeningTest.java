package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.FIRM;
import static rosukh.command.certification.Scenarios.KERMAN;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.opened;
import static rosukh.command.certification.Scenarios.refused;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;

class OpeningTest extends Rulings {

    @Nested
    class opening_a_case {

        @Test
        void stores_the_province_of_the_estate() {
            given(List.of()).when(open(1, DAY)).happens(opened(1));
        }

        @Test
        void is_refused_a_second_time() {
            given(opened()).when(open(1, DAY)).isRefused(CaseRefusal.CASE_ALREADY_OPEN);
        }

        @Test
        void is_refused_under_a_name_that_is_not_the_firm_and_number() {
            given(List.of())
                    .when(new OpenCase("f-2.1", FIRM, 1, TestSchemes.KB, KERMAN, DAY))
                    .isRefused(CaseRefusal.CASE_ID_MALFORMED);
        }

        @Test
        void is_refused_under_a_number_below_one() {
            given(List.of())
                    .when(new OpenCase("f-1.0", FIRM, 0, TestSchemes.KB, KERMAN, DAY))
                    .isRefused(CaseRefusal.CASE_ID_MALFORMED);
        }

        @Test
        void is_refused_for_a_firm_that_is_not_in_the_register() {
            given(List.of())
                    .when(new OpenCase("f-9.1", "f-9", 1, TestSchemes.KB, KERMAN, DAY))
                    .isRefused(CaseRefusal.CASE_FIRM_UNKNOWN);
        }

        @Test
        void is_refused_before_the_firm_was_registered() {
            given(List.of())
                    .when(open(1, DAY.minusDays(1)))
                    .isRefused(CaseRefusal.CASE_BEFORE_REGISTRATION);
        }

        @Test
        void is_refused_where_the_firm_does_not_work() {
            given(List.of())
                    .when(new OpenCase(CASE, FIRM, 1, TestSchemes.KB, "YZD-P01", DAY))
                    .isRefused(CaseRefusal.CASE_FIRM_WORKS_ELSEWHERE);
        }

        @Test
        void follows_the_firm_to_its_new_place_from_the_day_it_moves() {
            streams.with(FIRM, new PlaceOfWorkRecorded(FIRM, "YZD-P01", "YZD", DAY.plusDays(5)));
            given(List.of()).when(open(1, DAY.plusDays(4))).isAccepted();
            given(List.of())
                    .when(open(1, DAY.plusDays(5)))
                    .isRefused(CaseRefusal.CASE_FIRM_WORKS_ELSEWHERE);
        }

        @Test
        void is_refused_while_the_firm_works_nowhere() {
            streams.with(
                    "f-2",
                    new FirmRegistered("f-2", "10100991233", "Nowhere", "METAL", 25, "MICRO", DAY));
            given(List.of())
                    .when(new OpenCase("f-2.1", "f-2", 1, TestSchemes.KB, KERMAN, DAY))
                    .isRefused(CaseRefusal.CASE_FIRM_WORKS_ELSEWHERE);
        }

        @Test
        void is_refused_for_an_unknown_scheme() {
            given(List.of())
                    .when(new OpenCase(CASE, FIRM, 1, "fr-jei", KERMAN, DAY))
                    .isRefused(CaseRefusal.CASE_SCHEME_UNKNOWN);
        }

        @Test
        void is_refused_while_no_version_is_in_force() {
            LocalDate early = LocalDate.of(2015, 1, 1);
            streams.with(
                    "f-3",
                    new FirmRegistered("f-3", "14005123470", "Early", "METAL", 25, "MICRO", early),
                    new PlaceOfWorkRecorded("f-3", KERMAN, "KRM", early));
            given(List.of())
                    .when(new OpenCase("f-3.1", "f-3", 1, TestSchemes.KB, KERMAN, early))
                    .isRefused(CaseRefusal.CASE_NO_SCHEME_IN_FORCE);
        }
    }

    @Nested
    class opening_the_next_case {

        @Test
        void is_accepted_after_a_certificate() {
            given(certified(), List.of()).when(open(2, DAY)).happens(opened(2));
        }

        @Test
        void is_accepted_after_a_refusal() {
            given(refused(), List.of()).when(open(2, DAY)).happens(opened(2));
        }

        @Test
        void is_refused_while_the_one_before_is_open() {
            given(opened(), List.of()).when(open(2, DAY)).isRefused(CaseRefusal.CASE_EARLIER_OPEN);
        }

        @Test
        void is_refused_if_it_would_leave_a_gap() {
            given(certified(), List.of())
                    .when(open(3, DAY))
                    .isRefused(CaseRefusal.CASE_NUMBER_NOT_NEXT);
        }

        @Test
        void is_refused_on_a_day_before_the_one_before_was_closed() {
            streams.with(
                    "f-4",
                    new FirmRegistered(
                            "f-4", "10860543218", "Old", "METAL", 25, "MICRO", DAY.minusDays(9)),
                    new PlaceOfWorkRecorded("f-4", KERMAN, "KRM", DAY.minusDays(9)));
            streams.with("f-4.1", certified());
            given(List.of())
                    .when(new OpenCase("f-4.2", "f-4", 2, TestSchemes.KB, KERMAN, DAY.minusDays(1)))
                    .isRefused(CaseRefusal.CASE_DATE_BACKWARDS);
        }
    }

    @Nested
    class the_guard {

        private final Guard kerman = new Guard(new Reach(Set.of("KRM"), Set.of(), null), null);
        private final Guard yazd = new Guard(new Reach(Set.of("YZD"), Set.of(), null), null);

        @Test
        void lets_an_officer_act_in_her_province_only() {
            given(List.of()).when(open(1, DAY), kerman).isAccepted();
            given(List.of()).when(open(1, DAY), yazd).isRefused(KernelRefusal.OUT_OF_REACH);
        }

        @Test
        void holds_for_every_later_command_too() {
            AssessNeeds needs = new AssessNeeds(CASE, 3, List.of(), DAY);
            given(Scenarios.identified()).when(needs, kerman).isAccepted();
            given(Scenarios.identified()).when(needs, yazd).isRefused(KernelRefusal.OUT_OF_REACH);
        }

        @Test
        void confines_a_firm_to_itself() {
            Guard other = new Guard(new Reach(Set.of(), Set.of(), "f-2"), null);
            Guard own = new Guard(new Reach(Set.of(), Set.of(), FIRM), null);
            given(List.of()).when(open(1, DAY), other).isRefused(KernelRefusal.OUT_OF_REACH);
            given(List.of()).when(open(1, DAY), own).isAccepted();
        }

        @Test
        void lets_only_one_who_saw_the_present_version_act() {
            AssessNeeds needs = new AssessNeeds(CASE, 3, List.of(), DAY);
            Guard stale = new Guard(Reach.EVERYWHERE, 0L);
            Guard present = new Guard(Reach.EVERYWHERE, 1L);
            given(Scenarios.identified()).when(needs, stale).isRefused(KernelRefusal.VERSION_STALE);
            given(Scenarios.identified()).when(needs, present).isAccepted();
        }
    }

    @Test
    void the_aggregate_handles_every_command() {
        List<Class<?>> handled =
                Arrays.stream(CertificationAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .<Class<?>>map(types -> types[0])
                        .toList();
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(leaves(CertificationCommand.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OpeningTest::leaves)
                : Stream.of(type);
    }

    private static OpenCase open(int number, LocalDate on) {
        return new OpenCase(FIRM + "." + number, FIRM, number, TestSchemes.KB, KERMAN, on);
    }
}
