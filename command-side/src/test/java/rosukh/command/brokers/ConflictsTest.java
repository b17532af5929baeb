package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_KNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_MALFORMED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_GROUNDS_MISSING;
import static rosukh.command.brokers.Careers.DAY;
import static rosukh.command.brokers.Careers.HADI;
import static rosukh.command.brokers.Careers.accredited;
import static rosukh.command.brokers.Careers.file;
import static rosukh.command.brokers.Careers.then;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.PlacementEvent.ConflictWithdrawn;

/// Conflicts of interest are declared and withdrawn.
class ConflictsTest extends Sentences {

    private static final CaseToPlace FILE = file();

    @Test
    void are_links_or_services() {
        given(accredited()).when(declare("FAMILY", null, null)).happens(link("f-1"));
        given(accredited()).when(declare("SERVICE", "AUDIT", DAY)).happens(service("f-1", DAY));
    }

    @Test
    void say_what_they_are() {
        given(accredited())
                .when(declare("FRIEND", null, null))
                .isRefused(BROKER_CONFLICT_MALFORMED);
        given(accredited())
                .when(declare("SERVICE", null, null))
                .isRefused(BROKER_CONFLICT_MALFORMED);
        given(accredited())
                .when(declare("SERVICE", "audit", null))
                .isRefused(BROKER_CONFLICT_MALFORMED);
        given(accredited())
                .when(declare("OWNER", "AUDIT", null))
                .isRefused(BROKER_CONFLICT_MALFORMED);
        given(accredited()).when(declare("OWNER", null, DAY)).isRefused(BROKER_CONFLICT_MALFORMED);
        given(accredited())
                .when(new DeclareConflict(HADI, " ", "OWNER", null, null, HADI, DAY))
                .isRefused(BROKER_CONFLICT_MALFORMED);
    }

    @Test
    void are_declared_once_and_a_service_again_when_it_ends() {
        given(then(accredited(), link("f-1")))
                .when(declare("FAMILY", null, null))
                .isRefused(BROKER_CONFLICT_KNOWN);
        Broker ended =
                given(then(accredited(), service("f-1", null)))
                        .when(declare("SERVICE", "AUDIT", DAY))
                        .isAccepted();
        assertThat(ended.file().ties()).hasSize(1);
    }

    @Test
    void are_withdrawn_with_grounds() {
        given(then(accredited(), service("f-1", DAY)))
                .when(withdraw("never signed"))
                .happens(
                        new ConflictWithdrawn(
                                HADI,
                                "f-1",
                                BrokerConflict.SERVICE,
                                "AUDIT",
                                "never signed",
                                "omid",
                                DAY));
        given(then(accredited(), service("f-1", DAY)))
                .when(withdraw(""))
                .isRefused(BROKER_GROUNDS_MISSING);
        given(accredited()).when(withdraw("never")).isRefused(BROKER_CONFLICT_UNKNOWN);
    }

    @Test
    void count_no_more_once_withdrawn() {
        Broker free =
                given(then(accredited(), service("f-1", null)))
                        .when(withdraw("never signed"))
                        .isAccepted();
        assertThat(free.decide(assign(DAY), Careers.known(FILE))).hasSize(1);
    }

    private static DeclareConflict declare(String ground, String service, LocalDate ended) {
        return new DeclareConflict(HADI, "f-1", ground, service, ended, HADI, DAY);
    }

    private static WithdrawConflict withdraw(String grounds) {
        return new WithdrawConflict(HADI, "f-1", "SERVICE", "AUDIT", grounds, "omid", DAY);
    }

    private static AssignCase assign(LocalDate on) {
        return new AssignCase(HADI, "f-1.1", "HELP", "omid", on);
    }

    private static ConflictDeclared link(String firmId) {
        return new ConflictDeclared(HADI, firmId, BrokerConflict.FAMILY, null, null, HADI, DAY);
    }

    private static ConflictDeclared service(String firmId, LocalDate ended) {
        return new ConflictDeclared(
                HADI, firmId, BrokerConflict.SERVICE, "AUDIT", ended, HADI, DAY);
    }
}
