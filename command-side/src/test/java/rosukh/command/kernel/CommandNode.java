package rosukh.command.kernel;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import rosukh.command.CommandSide;
import rosukh.command.CouncilSide;
import rosukh.command.EnergySide;
import rosukh.command.FundSide;
import rosukh.command.GrowthSide;
import rosukh.command.LinkageSide;
import rosukh.command.ListingSide;
import rosukh.command.ProgrammesSide;
import rosukh.command.assessors.CasesOnFile;
import rosukh.command.brokers.CasesToPlace;
import rosukh.command.certificates.IssuedCertificates;
import rosukh.command.certification.Backgrounds;
import rosukh.command.delegations.DelegationRegister;
import rosukh.command.energy.EnergyFiles;
import rosukh.command.erasure.ShredderInMemory;
import rosukh.command.erasure.SubjectRecords;
import rosukh.command.fund.FundSurroundings;
import rosukh.command.letters.Correspondence;
import rosukh.command.linkage.MatchBackground;
import rosukh.command.linkage.Matchmaker;
import rosukh.command.linkage.SupplierBook;
import rosukh.command.listing.ListingFiles;
import rosukh.command.pioneers.PioneerFiles;
import rosukh.command.programmes.ProgrammeFiles;
import rosukh.command.sessions.AgendaCases;
import rosukh.command.zones.ZoneSurroundings;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.EventTypes;
import rosukh.events.Tagged;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoEventStore;
import rosukh.eventstore.StoreClient;

/// A running command side on the real log, without Spring.
public final class CommandNode implements AutoCloseable {

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final CommitLog log;

    /// Who has signed in; everybody, unless a test says otherwise.
    public volatile Accounts accounts = (_, _) -> true;

    public final Commands commands;
    public final EventStore events;
    private final MongoClient client;
    private final MongoEventStorageEngine engine;
    private final Configuration axon;

    /// A node of its own on a server that others may share.
    public CommandNode(EmbeddedServer server) {
        this(server, UnaryOperator.identity());
    }

    /// A node whose reading of other streams a test may watch.
    public CommandNode(EmbeddedServer server, UnaryOperator<Streams> watch) {
        client = MongoClients.create(StoreClient.settings(server.uri()));
        EventSerializer serializer = EventSerializer.of(new ContractNames());
        engine =
                MongoEventStorageEngine.builder()
                        .database(client.getDatabase("rosukh"))
                        .durability(server)
                        .commitKeys(CommandNode::keysOf)
                        .eventTags(CommandNode::tagsOf)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        log = engine.commitLog();
        CommandSide side = new CommandSide();
        GrowthSide growth = new GrowthSide();
        EnergySide energy = new EnergySide();
        LinkageSide linkage = new LinkageSide();
        CouncilSide council = new CouncilSide();
        ProgrammesSide programmes = new ProgrammesSide();
        FundSide fund = new FundSide();
        ListingSide listing = new ListingSide();
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration()
                        .configureSerializer(_ -> serializer)
                        .configureMessageSerializer(_ -> serializer)
                        .configureEventSerializer(_ -> serializer)
                        .configureEventStore(
                                _ -> MongoEventStore.builder().storageEngine(engine).build())
                        .configureCorrelationDataProviders(
                                _ -> List.of(side.messageOrigin(), side.provenance()))
                        .registerComponent(
                                Streams.class, c -> watch.apply(side.streams(c.eventStore())))
                        .registerComponent(
                                SchemeRegister.class,
                                c -> side.schemeRegister(c.getComponent(Streams.class)))
                        .registerComponent(
                                Backgrounds.class,
                                c ->
                                        side.backgrounds(
                                                c.getComponent(Streams.class),
                                                c.getComponent(SchemeRegister.class),
                                                c.getComponent(Agendas.class)))
                        .registerComponent(
                                Correspondence.class,
                                c -> side.correspondence(c.getComponent(Streams.class)))
                        .registerComponent(
                                IssuedCertificates.class,
                                c -> side.issuedCertificates(c.getComponent(Streams.class), log))
                        .registerComponent(
                                Agendas.class,
                                c -> side.agendas(c.getComponent(Streams.class), log))
                        .registerComponent(
                                AgendaCases.class,
                                c ->
                                        side.agendaCases(
                                                c.getComponent(Streams.class),
                                                c.getComponent(Agendas.class)))
                        .registerComponent(
                                Accounts.class,
                                _ -> (account, role) -> accounts.holds(account, role))
                        .registerComponent(
                                CasesOnFile.class,
                                c -> side.casesOnFile(c.getComponent(Streams.class)))
                        .registerComponent(
                                CasesToPlace.class,
                                c ->
                                        growth.casesToPlace(
                                                c.getComponent(Streams.class),
                                                c.getComponent(SchemeRegister.class)))
                        .registerComponent(
                                ListingFiles.class,
                                c -> listing.listingFiles(c.getComponent(Streams.class)))
                        .registerComponent(
                                PioneerFiles.class,
                                c -> growth.pioneerFiles(c.getComponent(Streams.class)))
                        .registerComponent(
                                ProgrammeFiles.class,
                                c ->
                                        programmes.programmeFiles(
                                                c.getComponent(Streams.class),
                                                side.logReader(c.eventStore())))
                        .registerComponent(
                                FundSurroundings.class,
                                c -> fund.fundSurroundings(c.getComponent(Streams.class)))
                        .registerComponent(
                                ZoneSurroundings.class,
                                c -> growth.zoneSurroundings(c.getComponent(Streams.class)))
                        .registerComponent(
                                EnergyFiles.class,
                                c -> energy.energyFiles(c.getComponent(Streams.class)))
                        .registerComponent(
                                DelegationRegister.class,
                                c -> side.delegationRegister(c.getComponent(Streams.class)))
                        .registerComponent(
                                SupplierBook.class,
                                c -> linkage.supplierBook(side.logReader(c.eventStore())))
                        .registerComponent(
                                Matchmaker.class,
                                c -> linkage.matchmaker(c.getComponent(SupplierBook.class), meters))
                        .registerComponent(
                                MatchBackground.class,
                                c ->
                                        linkage.matchBackground(
                                                c.getComponent(Streams.class),
                                                c.getComponent(Matchmaker.class)))
                        .registerComponent(
                                SubjectRecords.class,
                                c ->
                                        side.subjectRecords(
                                                c.getComponent(Streams.class),
                                                new ShredderInMemory()));
        side.commandSideAggregates().configureModule(configurer);
        growth.growthAggregates().configureModule(configurer);
        council.councilAggregates().configureModule(configurer);
        energy.energyAggregates().configureModule(configurer);
        linkage.linkageAggregates().configureModule(configurer);
        programmes.programmeAggregates().configureModule(configurer);
        fund.fundAggregates().configureModule(configurer);
        listing.listingAggregates().configureModule(configurer);
        axon = configurer.start();
        events = axon.eventStore();
        commands =
                side.commands(
                        axon.commandBus(),
                        log,
                        axon.getComponent(Streams.class),
                        axon.getComponent(DelegationRegister.class),
                        meters);
    }

    public static EmbeddedServer server(Path folder) {
        return EmbeddedServer.start(folder);
    }

    @Override
    public void close() {
        axon.shutdown();
        engine.close();
        client.close();
    }

    private static Collection<String> keysOf(EventMessage<?> event) {
        List<String> keys = new ArrayList<>();
        if (event.getPayload() instanceof Claiming claiming)
            claiming.claims()
                    .forEach(claim ->
                            keys.add(CommitKeys.CLAIM + claim.name() + ":" + claim.value()));
        for (String name : List.of(Provenance.IDEMPOTENCY_KEY, Provenance.BULK_KEY))
            if (event.getMetaData().get(name) instanceof String key)
                keys.add(
                        Provenance.requestKey(
                                (String) event.getMetaData().get(Provenance.ACTOR), key));
        return keys;
    }

    private static Collection<String> tagsOf(EventMessage<?> event) {
        return event.getPayload() instanceof Tagged tagged ? tagged.tags() : List.of();
    }

    private static final class ContractNames implements EventNames {

        @Override
        public Optional<Name> nameOf(Class<?> payload) {
            return Optional.ofNullable(payload.getAnnotation(EventType.class))
                    .map(type -> new Name(type.value(), type.revision()));
        }

        @Override
        public Optional<Class<?>> classOf(String name) {
            return EventTypes.classOf(name);
        }
    }
}
