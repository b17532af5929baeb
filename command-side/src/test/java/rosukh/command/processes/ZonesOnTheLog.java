package rosukh.command.processes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// A knowledge-based zone in Kerman with one offered plot, and a firm that holds a certificate.
abstract class ZonesOnTheLog extends OnTheRealLog {

    static final String ZONE = "KRM-P01.z1";
    static final String NUMBER = "KB-1404-000001";
    static final LocalDate START = LocalDate.of(2026, 5, 9);
    static final LocalDate LAST = LocalDate.of(2027, 1, 9);
    static final String BODY = "isipo-krm";

    @BeforeEach
    void a_zone_and_a_certified_firm() {
        send(register("f-1", "10320004156"));
        publish(
                "f-1.1",
                new CaseOpened("f-1.1", "f-1", 1, "ir-kb", KERMAN, "KRM", DAY),
                new TalentIdentified("f-1.1", "PUMPS", "own designs", DAY),
                new CertificateIssued("f-1.1", NUMBER, "NOPA", DAY, LAST, DAY));
        IncentiveTerms terms =
                new IncentiveTerms(
                        "1402-1",
                        LocalDate.of(2023, 4, 1),
                        new GroupTerms(true, 1_000, 42, 1_000, 3_000),
                        new GroupTerms(false, 3_000, 36, 0, 0),
                        1,
                        30,
                        180,
                        365,
                        "directive 12");
        send(new DraftTerms(terms, "omid", START));
        send(new PublishTerms("1402-1", terms.sha256(), "mina", START));
        Potential potential =
                new Potential(
                        ZoneType.KNOWLEDGE_BASED,
                        "Kavir",
                        "",
                        60_000,
                        new Resources(42_000, 2_500, 180),
                        true,
                        List.of("PUMPS"),
                        0,
                        0);
        send(new DeclarePotential(ZONE, KERMAN, 1, potential, "omid", BODY, START));
        node.commands.send(new VerifyPotential(ZONE, "seen", "sara", BODY, START), at("sara", 0));
        node.commands.send(new DesignateZone(ZONE, "114", "mina", BODY, START), at("mina", 1));
        send(
                new LayOutPlots(
                        ZONE, List.of(new Draft("A-1", "LAND", 2_000, 1, 1, 4, 2)), "omid", START));
        send(new OfferPlot(ZONE, "A-1", 12_000_000, "omid", START));
    }

    static Occasion at(String account, long version) {
        return Occasion.by(Actor.of(account, "manager", BODY)).expecting(version);
    }

    void publish(String stream, Object... events) {
        long from = Streams.of(node.events).version(stream).orElse(-1L) + 1;
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> {
                    for (int i = 0; i < events.length; i++)
                        node.events.publish(
                                (EventMessage<?>)
                                        new GenericDomainEventMessage<>(
                                                "Aggregate", stream, from + i, events[i]));
                });
    }

    static ReservePlot reserve(LocalDate on) {
        return new ReservePlot(ZONE, "A-1", "f-1", 250, 10, null, null, "omid", on);
    }

    static AllocatePlot allocate(LocalDate on) {
        return new AllocatePlot(ZONE, "A-1", "1405-77", on.plusYears(2), "omid", BODY, on);
    }

    <T> List<T> happened(Class<T> type) {
        return Streams.of(node.events).read(ZONE).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
