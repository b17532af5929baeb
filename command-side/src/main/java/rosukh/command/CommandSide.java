package rosukh.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import rosukh.command.accounts.AccountAggregate;
import rosukh.command.accounts.AccountRegister;
import rosukh.command.assessors.AssessorAggregate;
import rosukh.command.assessors.CasesOnFile;
import rosukh.command.audit.PublishedLogAggregate;
import rosukh.command.audit.ReplayAggregate;
import rosukh.command.brokers.BrokerRefusal;
import rosukh.command.calendars.CalendarAggregate;
import rosukh.command.certificates.CertificateAggregate;
import rosukh.command.certificates.IssuedCertificates;
import rosukh.command.certification.Backgrounds;
import rosukh.command.certification.CaseRefusal;
import rosukh.command.certification.CertificationAggregate;
import rosukh.command.certification.SalesRefusal;
import rosukh.command.deadlines.DeadlineAggregate;
import rosukh.command.deadlines.DeadlineRefusal;
import rosukh.command.delegations.DelegationAggregate;
import rosukh.command.delegations.DelegationRegister;
import rosukh.command.erasure.ErasureAggregate;
import rosukh.command.erasure.Shredder;
import rosukh.command.erasure.SubjectRecords;
import rosukh.command.firms.FirmAggregate;
import rosukh.command.firms.FirmBatches;
import rosukh.command.firms.FirmRefusal;
import rosukh.command.fund.FundRefusal;
import rosukh.command.indicators.IndicatorRefusal;
import rosukh.command.kernel.Agendas;
import rosukh.command.kernel.AxonCommands;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Delegates;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.SignIns;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.letters.ContactAggregate;
import rosukh.command.letters.Correspondence;
import rosukh.command.letters.LetterAggregate;
import rosukh.command.letters.LetterRefusal;
import rosukh.command.letters.MailServer;
import rosukh.command.letters.TemplateAggregate;
import rosukh.command.linkage.LinkageRefusal;
import rosukh.command.pioneers.PioneerRefusal;
import rosukh.command.processes.AssessorRelease;
import rosukh.command.processes.BatchRun;
import rosukh.command.processes.BatchSteps;
import rosukh.command.processes.CaseLetters;
import rosukh.command.processes.DeadlineWatch;
import rosukh.command.processes.FailingAddresses;
import rosukh.command.processes.LetterPost;
import rosukh.command.processes.SessionDecisions;
import rosukh.command.processes.Shredding;
import rosukh.command.programmes.ProgrammeRefusal;
import rosukh.command.schemes.SchemeAggregate;
import rosukh.command.sessions.AgendaCases;
import rosukh.command.sessions.SessionAggregate;
import rosukh.command.sessions.SessionRefusal;
import rosukh.command.work.BatchAggregate;
import rosukh.command.work.ViewsAggregate;
import rosukh.command.work.WorkAggregate;
import rosukh.command.work.WorkRefusal;
import rosukh.command.zones.PlotRefusal;
import rosukh.eventstore.CommitLog;
import rosukh.vault.PersonalTexts;

/// Wires the command side: its shells into Axon, and the gateway everybody sends through.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class CommandSide {

    /// Which code answers for a claimed value that is taken.
    public static final Map<String, RefusalCode> CLAIMS =
            Map.ofEntries(
                    Map.entry("firm.legal-id", FirmRefusal.FIRM_LEGAL_ID_TAKEN),
                    Map.entry("certificate.number", CaseRefusal.CERTIFICATE_NUMBER_TAKEN),
                    Map.entry("deadline.raised", DeadlineRefusal.DEADLINE_ALREADY_RAISED),
                    Map.entry("session.case", SessionRefusal.SESSION_CASE_ON_AGENDA),
                    Map.entry("batch.undone", WorkRefusal.BATCH_ALREADY_UNDONE),
                    Map.entry("letter.occasion", LetterRefusal.LETTER_ALREADY_WRITTEN),
                    Map.entry("linkage.contract-document", LinkageRefusal.LINKAGE_DOCUMENT_COUNTED),
                    Map.entry("certification.sale", SalesRefusal.SALE_ALREADY_COUNTED),
                    Map.entry("brokers.bridging-required", BrokerRefusal.BROKER_BRIDGING_RAISED),
                    Map.entry(
                            "brokers.accreditation-limited", BrokerRefusal.BROKER_BRIDGING_RAISED),
                    Map.entry("incentive.contract", PioneerRefusal.INCENTIVE_CONTRACT_CLAIMED),
                    Map.entry("incentive.document", PioneerRefusal.INCENTIVE_CONTRACT_CLAIMED),
                    Map.entry("programmes.output", ProgrammeRefusal.OUTPUT_COUNTED),
                    Map.entry("zones.lapse", PlotRefusal.RESERVATION_OVER),
                    Map.entry("zones.active-allocation", PlotRefusal.PLOT_NOT_RESERVED),
                    Map.entry("indicators.right", IndicatorRefusal.RIGHT_ALREADY_REGISTERED),
                    Map.entry("fund.review", FundRefusal.FUND_ALREADY_RAISED),
                    Map.entry("fund.claim-overdue", FundRefusal.FUND_ALREADY_RAISED));

    @Bean
    public ConfigurerModule commandSideAggregates() {
        return configurer ->
                configurer
                        .configureAggregate(SchemeAggregate.class)
                        .configureAggregate(CalendarAggregate.class)
                        .configureAggregate(FirmAggregate.class)
                        .registerCommandHandler(
                                axon -> new FirmBatches(axon.repository(FirmAggregate.class)))
                        .configureAggregate(CertificationAggregate.class)
                        .configureAggregate(DeadlineAggregate.class)
                        .configureAggregate(CertificateAggregate.class)
                        .configureAggregate(SessionAggregate.class)
                        .configureAggregate(WorkAggregate.class)
                        .configureAggregate(ViewsAggregate.class)
                        .configureAggregate(BatchAggregate.class)
                        .configureAggregate(TemplateAggregate.class)
                        .configureAggregate(ContactAggregate.class)
                        .configureAggregate(LetterAggregate.class)
                        .configureAggregate(AssessorAggregate.class)
                        .configureAggregate(DelegationAggregate.class)
                        .configureAggregate(AccountAggregate.class)
                        .configureAggregate(ReplayAggregate.class)
                        .configureAggregate(PublishedLogAggregate.class)
                        .configureAggregate(ErasureAggregate.class);
    }

    @Bean
    public CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    public CorrelationDataProvider provenance() {
        return new Provenance();
    }

    @Bean
    public Streams streams(EventStore events) {
        return Streams.of(events);
    }

    @Bean
    public SchemeRegister schemeRegister(Streams streams) {
        return new SchemeRegister(streams);
    }

    @Bean
    public Backgrounds backgrounds(Streams streams, SchemeRegister schemes, Agendas agendas) {
        return new Backgrounds(streams, schemes, agendas);
    }

    @Bean
    public Agendas agendas(Streams streams, CommitLog log) {
        return Agendas.of(streams, log);
    }

    @Bean
    public AgendaCases agendaCases(Streams streams, Agendas agendas) {
        return new AgendaCases(streams, agendas);
    }

    @Bean
    public IssuedCertificates issuedCertificates(Streams streams, CommitLog log) {
        return new IssuedCertificates(streams, log);
    }

    @Bean
    public Correspondence correspondence(Streams streams) {
        return new Correspondence(streams);
    }

    @Bean
    public CasesOnFile casesOnFile(Streams streams) {
        return new CasesOnFile(streams);
    }

    @Bean
    public DelegationRegister delegationRegister(Streams streams) {
        return new DelegationRegister(streams);
    }

    @Bean
    public AccountRegister accountRegister(Streams streams) {
        return new AccountRegister(streams);
    }

    @Bean
    public SignIns signIns(AccountRegister accounts, Commands commands) {
        return accounts.noting(commands, Dates::today);
    }

    @Bean
    public SubjectRecords subjectRecords(Streams streams, Shredder shredder) {
        return new SubjectRecords(streams, shredder);
    }

    @Bean
    public Ids ids() {
        return new Ids();
    }

    @Bean
    public Commands commands(
            CommandBus bus,
            CommitLog log,
            Streams streams,
            Delegates delegates,
            MeterRegistry meters) {
        return new AxonCommands(bus, log, streams, CLAIMS, delegates, meters);
    }

    @Bean
    public LogReader logReader(EventStore events) {
        return LogReader.of(events);
    }

    @Bean
    public DeadlineWatch deadlineWatch(LogReader log, Commands commands) {
        return new DeadlineWatch(log, commands, Dates::today);
    }

    @Bean
    public SessionDecisions sessionDecisions(LogReader log, Commands commands) {
        return new SessionDecisions(log, commands);
    }

    @Bean
    public BatchRun batchRun(LogReader log, Commands commands, Streams streams) {
        return new BatchRun(log, commands, new BatchSteps(streams), Dates::today);
    }

    @Bean
    public CaseLetters caseLetters(LogReader log, Commands commands, PersonalTexts personal) {
        return new CaseLetters(log, commands, Dates::today, personal::open);
    }

    @Bean
    public LetterPost letterPost(
            LogReader log,
            Commands commands,
            MailServer server,
            PersonalTexts personal,
            MeterRegistry meters) {
        return new LetterPost(log, commands, server, Dates::now, personal::open, meters);
    }

    @Bean
    public FailingAddresses failingAddresses(
            LogReader log, Commands commands, PersonalTexts personal) {
        return new FailingAddresses(log, commands, Dates::today, personal::open);
    }

    @Bean
    public AssessorRelease assessorRelease(LogReader log, Commands commands) {
        return new AssessorRelease(log, commands);
    }

    @Bean
    public Shredding shredding(
            LogReader log, Commands commands, Shredder shredder, MeterRegistry meters) {
        return new Shredding(log, commands, shredder, Dates::today, meters);
    }
}
