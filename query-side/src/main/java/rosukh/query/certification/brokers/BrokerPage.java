package rosukh.query.certification.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerFile.Seat;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.Payer;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.WorkingDays;
import rosukh.query.certification.brokers.Numbers.Outcome;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// One broker: training, accreditation, cases, what became of them, and the forms for all of it. A
/// broker sees itself.
@Controller
@Reads({BrokerProjection.GROUP, KnownSchemes.GROUP, KnownCalendar.GROUP})
class BrokerPage {

    private final Brokers brokers;
    private final WorkingDays calendar;
    private final MessageSource messages;

    BrokerPage(Brokers brokers, WorkingDays calendar, MessageSource messages) {
        this.brokers = brokers;
        this.calendar = calendar;
        this.messages = messages;
    }

    /// A module of the curriculum and how far it was attended.
    public record ModuleRow(String name, String attended, String hours) {}

    /// A case the broker has or had.
    ///
    /// @param end what became of it; null while it runs
    public record SeatRow(String caseId, String role, LocalDate since, @Nullable String end) {}

    /// @param action the form to show; what may not be done shows none
    @GetMapping("/brokers/{account}")
    String show(
            @PathVariable String account,
            @RequestParam(name = "do", defaultValue = "") String action,
            Reader reader,
            Ui ui,
            Model model) {
        RegisteredBroker broker = seen(account, brokers, reader);
        BrokerWords words = new BrokerWords(messages, ui.format(), brokers.fields(ui.lang()));
        List<BrokerAction> actions = BrokerAction.open(broker, reader, ui.today());
        BrokerAction asked = BrokerAction.find(action);
        List<TimelineEntry> history =
                new ArrayList<>(broker.history().stream().map(words::entry).toList()).reversed();
        Outcome outcome =
                Numbers.of(List.of(broker), brokers.helped(), calendar, ui.today())
                        .outcomes()
                        .stream()
                        .filter(each -> each.account().equals(account))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("broker", broker);
        model.addAttribute("standing", words.standing(broker, ui.today()));
        model.addAttribute("facts", BrokerFacts.of(broker, outcome, words));
        model.addAttribute("modules", modules(broker, words));
        model.addAttribute("seats", seats(broker, words));
        model.addAttribute("history", history);
        model.addAttribute("actions", actions);
        model.addAttribute("action", actions.contains(asked) ? asked : null);
        choices(broker, words, ui, model);
        return "certification/broker";
    }

    /// What the forms offer.
    private void choices(RegisteredBroker broker, BrokerWords words, Ui ui, Model model) {
        model.addAttribute("moduleOptions", words.modules());
        model.addAttribute("grades", words.options("grade", Grade.values()));
        model.addAttribute("grounds", words.options("ground", BrokerConflict.values()));
        model.addAttribute("payers", words.options("payer", Payer.values()));
        model.addAttribute("fields", words.fields());
        model.addAttribute("provinces", new CodeLists(ui.lang()).provinces());
        model.addAttribute("schemes", brokers.schemes(ui.lang()));
        model.addAttribute(
                "steps",
                BrokerAction.steps(broker, ui.today()).stream()
                        .map(each -> new Option(each.name(), words.say("step." + each)))
                        .toList());
        model.addAttribute(
                "bridging",
                broker.file().missing().stream()
                        .map(each -> each.version().schemeId() + " " + each.version().version())
                        .map(each -> new Option(each, each))
                        .toList());
        model.addAttribute(
                "ties",
                broker.file().ties().stream()
                        .map(each ->
                                new Option(
                                        each.firmId()
                                                + " "
                                                + each.ground()
                                                + (each.service() == null
                                                        ? ""
                                                        : " " + each.service()),
                                        words.say("ground." + each.ground())
                                                + " · "
                                                + each.firmId()))
                        .toList());
        model.addAttribute(
                "paid",
                broker.file().seats().stream()
                        .map(each -> new Option(each.caseId(), each.caseId()))
                        .distinct()
                        .toList());
        model.addAttribute("roles", words.options("role", BrokerRole.values()));
    }

    private static List<ModuleRow> modules(RegisteredBroker broker, BrokerWords words) {
        return BrokerPolicy.NOW.modules().stream()
                .map(each ->
                        new ModuleRow(
                                words.say("module." + each.code()),
                                words.format()
                                        .n(broker.file().hours().getOrDefault(each.code(), 0)),
                                words.format().n(each.hours())))
                .toList();
    }

    private static List<SeatRow> seats(RegisteredBroker broker, BrokerWords words) {
        List<SeatRow> rows = new ArrayList<>();
        for (Seat seat : broker.file().seats().reversed())
            rows.add(
                    new SeatRow(
                            seat.caseId(),
                            words.say("role." + seat.role()),
                            seat.assignedOn(),
                            seat.end() == null ? null : words.say("end." + seat.end())));
        return rows;
    }

    /// Who is nothing but a broker sees itself only.
    static RegisteredBroker seen(String account, Brokers brokers, Reader reader) {
        boolean all = reader.has(Role.OFFICER, Role.COMMITTEE, Role.MANAGER, Role.AUDITOR);
        return brokers.find(account)
                .filter(_ -> all || account.equals(reader.account()))
                .orElseThrow(() -> ApiProblem.notFound("No broker `" + account + "` is enrolled."));
    }
}
