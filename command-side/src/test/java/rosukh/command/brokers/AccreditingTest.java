package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_DATE_BACKWARDS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_GROUNDS_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NEEDS_SECOND_PERSON;
import static rosukh.command.brokers.BrokerRefusal.BROKER_OWN_MATTER;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PROPOSAL_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_RENEWAL_TOO_EARLY;
import static rosukh.command.brokers.Careers.ASKED;
import static rosukh.command.brokers.Careers.DAY;
import static rosukh.command.brokers.Careers.HADI;
import static rosukh.command.brokers.Careers.TERMS;
import static rosukh.command.brokers.Careers.TRAINED;
import static rosukh.command.brokers.Careers.accredited;
import static rosukh.command.brokers.Careers.examined;
import static rosukh.command.brokers.Careers.proposed;
import static rosukh.command.brokers.Careers.then;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.AccreditationCommand.ApproveStep;
import rosukh.command.brokers.AccreditationCommand.DeclineStep;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.events.brokers.AccreditationEvent.AccreditationRenewed;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerReinstated;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepDeclined;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.TrainingEvent.ExamTaken;
import rosukh.events.rules.Schemes;

class AccreditingTest extends Sentences {

    private static final LocalDate END = LocalDate.of(2028, 1, 9);

    @Nested
    class agreeing {

        @Test
        void accredits_for_24_months_and_for_what_was_taught() {
            given(proposed(AccreditationStep.ACCREDIT))
                    .when(approve("mina", DAY))
                    .happens(
                            new BrokerAccredited(
                                    HADI,
                                    TERMS,
                                    List.of(TRAINED),
                                    DAY,
                                    END,
                                    "broker-demo/1",
                                    "omid",
                                    "mina",
                                    9,
                                    DAY));
        }

        @Test
        void covers_no_version_that_has_not_begun() {
            Known more =
                    new Known(
                            Map.of(
                                    TestSchemes.KB,
                                    Schemes.of(
                                            List.of(
                                                    TestSchemes.scheme(TestSchemes.BEFORE),
                                                    TestSchemes.scheme(TestSchemes.TODAY)))),
                            null);
            LocalDate next = TestSchemes.scheme(TestSchemes.TODAY).effectiveFrom();
            Broker broker =
                    given(proposedOn(next.minusDays(1)))
                            .when(approve("mina", next.minusDays(1)), more)
                            .isAccepted();
            assertThat(broker.file().trainedFor())
                    .extracting(each -> each.version())
                    .containsExactly(TestSchemes.BEFORE);
            broker = given(proposedOn(next)).when(approve("mina", next), more).isAccepted();
            assertThat(broker.file().trainedFor()).hasSize(2);
        }

        @Test
        void is_for_another_person_who_is_not_the_broker() {
            given(proposed(AccreditationStep.ACCREDIT))
                    .when(approve("omid", DAY))
                    .isRefused(BROKER_NEEDS_SECOND_PERSON);
            given(proposed(AccreditationStep.SUSPEND))
                    .when(approve(HADI, DAY))
                    .isRefused(BROKER_OWN_MATTER);
        }

        @Test
        void follows_a_proposal() {
            given(examined()).when(approve("mina", DAY)).isRefused(BROKER_PROPOSAL_MISSING);
            given(proposed(AccreditationStep.SUSPEND))
                    .when(approve("mina", DAY.minusDays(1)))
                    .isRefused(BROKER_DATE_BACKWARDS);
        }

        @Test
        void suspends_reinstates_and_revokes() {
            given(proposed(AccreditationStep.SUSPEND))
                    .when(approve("mina", DAY))
                    .happens(new BrokerSuspended(HADI, "omid", "mina", 9, DAY));
            given(
                            then(
                                    ProposingTest.standing("SUSPENDED"),
                                    Careers.proposal(AccreditationStep.REINSTATE)))
                    .when(approve("mina", DAY))
                    .happens(new BrokerReinstated(HADI, "omid", "mina", 9, DAY));
            given(proposed(AccreditationStep.REVOKE))
                    .when(approve("mina", DAY))
                    .happens(new AccreditationRevoked(HADI, "omid", "mina", 9, DAY));
        }

        @Test
        void ends_the_proposal() {
            Broker broker =
                    given(proposed(AccreditationStep.SUSPEND))
                            .when(approve("mina", DAY))
                            .isAccepted();
            assertThat(broker.file().proposal()).isNull();
            assertThat(broker.file().accreditedOn(DAY)).isFalse();
        }
    }

    @Nested
    class declining {

        @Test
        void ends_the_proposal_with_grounds() {
            given(proposed(AccreditationStep.REVOKE))
                    .when(new DeclineStep(HADI, "no proof", "mina", DAY))
                    .happens(
                            new StepDeclined(
                                    HADI, AccreditationStep.REVOKE, "no proof", "mina", DAY));
            given(proposed(AccreditationStep.REVOKE))
                    .when(new DeclineStep(HADI, "", "mina", DAY))
                    .isRefused(BROKER_GROUNDS_MISSING);
        }

        @Test
        void is_not_for_the_broker_and_follows_a_proposal() {
            given(proposed(AccreditationStep.REVOKE))
                    .when(new DeclineStep(HADI, "no", HADI, DAY))
                    .isRefused(BROKER_OWN_MATTER);
            given(accredited())
                    .when(new DeclineStep(HADI, "no", "mina", DAY))
                    .isRefused(BROKER_PROPOSAL_MISSING);
        }
    }

    @Nested
    class renewing {

        @Test
        void prolongs_without_a_gap_in_the_last_60_days() {
            LocalDate early = END.minusDays(60);
            given(accredited()).when(renew(early.minusDays(1))).isRefused(BROKER_RENEWAL_TOO_EARLY);
            Broker asked = given(accredited()).when(renew(early)).isAccepted();
            AccreditationRenewed renewed =
                    new AccreditationRenewed(
                            HADI,
                            TERMS,
                            END.plusDays(1),
                            LocalDate.of(2030, 1, 9),
                            "broker-demo/1",
                            "omid",
                            "mina",
                            9,
                            early);
            assertThat(asked.decide(approve("mina", early), Careers.SCHEMES))
                    .containsExactly(renewed);
            Broker now = asked.evolve(renewed);
            assertThat(now.file().accreditedOn(early)).isTrue();
            assertThat(now.file().accreditedOn(LocalDate.of(2030, 1, 9))).isTrue();
            assertThat(now.file().accreditedOn(LocalDate.of(2030, 1, 10))).isFalse();
        }

        @Test
        void begins_anew_after_the_end() {
            LocalDate late = END.plusMonths(3);
            Broker asked = given(accredited()).when(renew(late)).isAccepted();
            Broker now =
                    asked.evolve(asked.decide(approve("mina", late), Careers.SCHEMES).getFirst());
            assertThat(now.file().accreditedOn(late.minusDays(1))).isFalse();
            assertThat(now.file().accreditedOn(late)).isTrue();
        }

        @Test
        void needs_the_module_of_what_is_in_force() {
            Known next =
                    new Known(
                            Map.of(
                                    TestSchemes.KB,
                                    Schemes.of(List.of(TestSchemes.scheme(TestSchemes.NEXT)))),
                            null);
            given(accredited()).when(renew(END), next).isRefused(BROKER_BRIDGING_MISSING);
        }
    }

    private static List<BrokerEvent> proposedOn(LocalDate on) {
        List<BrokerEvent> events = new ArrayList<>(examined());
        events.removeLast();
        return then(
                events,
                new ExamTaken(HADI, 1, 80, true, "omid", on),
                new StepProposed(HADI, AccreditationStep.ACCREDIT, TERMS, "fit", "omid", on));
    }

    private static ProposeStep renew(LocalDate on) {
        return new ProposeStep(HADI, "RENEW", ASKED, "fit", "omid", on);
    }

    private static ApproveStep approve(String by, LocalDate on) {
        return new ApproveStep(HADI, by, 9, on);
    }
}
