package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.DecidableCase;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.events.sessions.SessionItem;

/// A case on an agenda, and one person who decides on a case alone.
class OnAgendaDecisionsTest extends DecidingSessions {

    @Nested
    class a_case_on_an_agenda {

        @Test
        void is_decided_by_no_single_person_until_it_is_free_again() {
            convene("s-1", KAMRAN, "group");
            add("s-1");
            assertThat(code(direct())).isEqualTo("CASE_ON_AGENDA");
            assertThat(
                            code(
                                    new RefuseStatus(
                                            caseId,
                                            List.of(DecidableCase.REASON),
                                            "no",
                                            "mina",
                                            "other-group",
                                            MEETS)))
                    .isEqualTo("CASE_ON_AGENDA");
            node.commands.send(new CancelSession("s-1", "few", "sara", MEETS), by("sara", "isipo"));
            node.commands.send(direct(), by("mina", "other-group").expecting(version()));
            assertThat(decisions()).hasSize(1);
        }

        @Test
        void is_on_one_agenda_at_a_time() {
            convene("s-1", KAMRAN, "group");
            convene("s-2", KAMRAN, "group");
            add("s-1");
            assertThat(code(new AddItem("s-2", caseId, version(), "sara", MEETS)))
                    .isEqualTo("SESSION_CASE_ON_AGENDA");
            node.commands.send(new CancelSession("s-1", "few", "sara", MEETS), by("sara", "isipo"));
            add("s-2");
        }

        @Test
        void is_decided_in_no_others_name_than_that_of_its_session() {
            convene("s-1", KAMRAN, "group");
            add("s-1");
            assertThat(
                            code(
                                    new GrantStatus(
                                            caseId,
                                            "mina",
                                            "other-group",
                                            MEETS,
                                            new SessionItem("s-1", 1))))
                    .isEqualTo("CASE_SESSION_CONCLUDED_OTHERWISE");
        }
    }

    @Nested
    class one_person_who_decides {

        @Test
        void decides_on_what_was_seen_and_the_decision_keeps_what_that_was() {
            long seen = version();
            node.commands.send(direct(), by("mina", "other-group").expecting(seen));
            assertThat(metadata().get(Provenance.SEEN_VERSION)).isEqualTo("" + seen);
        }

        @Test
        void never_passes_a_stale_approval() {
            long seen = version();
            change();
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    node.commands.send(
                                            direct(), by("mina", "other-group").expecting(seen)));
            assertThat(refused.kind().status()).isEqualTo(412);
            assertThat(refused.currentVersion()).hasValue(seen + 1);
            assertThat(decisions()).isEmpty();
        }
    }
}
