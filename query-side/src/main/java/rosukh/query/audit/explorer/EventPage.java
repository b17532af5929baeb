package rosukh.query.audit.explorer;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.evidence.Envelope;
import rosukh.evidence.PublishedLog;
import rosukh.query.audit.WholeLog;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The log as a list that is filtered, and each of its events.
@Controller
@Reads(EventIndex.GROUP)
class EventPage {

    private static final int ROWS = 25;
    private static final Link LIST = Link.to("/audit/events");

    private final EventIndex index;
    private final LogBook log;
    private final ObjectProvider<PublishedLog> published;
    private final MessageSource messages;

    EventPage(
            EventIndex index,
            LogBook log,
            ObjectProvider<PublishedLog> published,
            MessageSource messages) {
        this.index = index;
        this.log = log;
        this.published = published;
        this.messages = messages;
    }

    @GetMapping("/audit/events")
    String list(
            EventQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        WholeLog.demandFor(reader);
        model.addAttribute(
                "part",
                index.page(query.asked(), query.newestFirst(), Cursor.of(after, before), ROWS));
        model.addAttribute("filters", filters(query, ui));
        return "audit/events";
    }

    /// @param reason why what is confidential is to be seen
    @GetMapping("/audit/events/{position}")
    String one(
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String reason,
            Reader reader,
            Ui ui,
            HttpServletRequest request,
            Model model) {
        WholeLog.demandFor(reader);
        boolean reasoned = Unmasked.noted(request, position, reason);
        EventSheet sheet =
                log.at(position)
                        .map(event -> EventSheet.of(event, reasoned, log, index))
                        .orElseThrow(() -> missing(position));
        model.addAttribute("sheet", sheet);
        model.addAttribute("reasoned", reasoned);
        model.addAttribute("who", who(sheet, ui));
        model.addAttribute("what", what(sheet.envelope(), ui));
        model.addAttribute("leaf", new String(sheet.envelope().bytes(), StandardCharsets.UTF_8));
        model.addAttribute("proof", proof(position));
        return "audit/event";
    }

    static ApiProblem missing(long position) {
        return ApiProblem.notFound("The log has no event at position " + position + ".");
    }

    /// Where the proof of an event is had; null while no checkpoint covers it.
    private @Nullable String proof(long position) {
        return published.stream()
                .flatMap(each -> each.latest().stream())
                .filter(latest -> latest.size() > position)
                .map(_ -> "/api/v1/log/proofs/" + position)
                .findFirst()
                .orElse(null);
    }

    private List<Fact> who(EventSheet sheet, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(person("console.event.actor", sheet.said("actor"), ui));
        String role = sheet.said("role");
        facts.add(Fact.of(say("console.event.role", ui), roleOf(role, ui)));
        facts.add(Fact.of(say("console.event.organisation", ui), sheet.said("organisation")));
        facts.add(person("console.event.behalf", sheet.said("onBehalfOf"), ui));
        facts.add(Fact.of(say("console.event.reason", ui), sheet.said("reason")));
        facts.add(Fact.of(say("console.event.basis", ui), sheet.said("legalBasis")));
        facts.add(Fact.id(say("console.event.authentication", ui), sheet.said("authentication")));
        facts.add(Fact.id(say("console.event.seen", ui), sheet.said("seenVersion")));
        facts.add(Fact.id(say("console.event.key", ui), sheet.said("idempotencyKey")));
        facts.add(Fact.id(say("console.event.request", ui), sheet.said("requestHash")));
        facts.add(Fact.id(say("console.event.cause", ui), sheet.said("correlationId")));
        facts.add(
                new Fact(
                        say("console.event.correlation", ui),
                        sheet.said("traceId"),
                        LIST.with("correlation", sheet.said("traceId")).toString(),
                        true));
        return facts;
    }

    private Fact person(String label, String account, Ui ui) {
        return new Fact(say(label, ui), account, LIST.with("actor", account).toString(), true);
    }

    private String roleOf(String role, Ui ui) {
        return Objects.requireNonNullElse(
                messages.getMessage("design.role." + role, null, role, ui.lang().locale()), role);
    }

    private List<Fact> what(Envelope envelope, Ui ui) {
        String stream = Objects.requireNonNullElse(envelope.aggregateId(), "");
        return List.of(
                Fact.id(say("console.event.position", ui), "" + envelope.position()),
                Fact.id(say("console.event.type", ui), envelope.type()),
                Fact.id(
                        say("console.event.revision", ui),
                        Objects.requireNonNullElse(envelope.revision(), "")),
                new Fact(
                        say("console.event.stream", ui),
                        stream,
                        LIST.with("order", "oldest").with("stream", stream).toString(),
                        true),
                Fact.id(
                        say("console.event.sequence", ui),
                        envelope.sequence() < 0 ? "" : "" + envelope.sequence()),
                Fact.of(say("console.event.time", ui), ui.format().at(envelope.time())),
                Fact.of(say("console.event.stored", ui), ui.format().at(envelope.stored())),
                Fact.id(say("console.event.commit", ui), "" + envelope.commit()),
                Fact.id(say("console.event.id", ui), envelope.id()),
                Fact.id(say("console.event.payload-hash", ui), envelope.payload()),
                Fact.id(say("console.event.metadata-hash", ui), envelope.metadata()));
    }

    private List<Filter> filters(EventQuery query, Ui ui) {
        return List.of(
                text("type", query.type(), ui),
                text("stream", query.stream(), ui),
                text("field", query.field(), ui),
                text("actor", query.actor(), ui),
                Filter.choice(
                        "role", say("console.filter.role", ui), roles(ui), given(query.role())),
                text("organisation", query.organisation(), ui),
                text("from", query.from(), ui),
                text("to", query.to(), ui),
                text("fromPosition", query.fromPosition(), ui),
                text("toPosition", query.toPosition(), ui),
                text("correlation", query.correlation(), ui),
                Filter.choice(
                        "order",
                        say("console.filter.order", ui),
                        List.of(new Option("oldest", say("console.order.oldest", ui))),
                        query.newestFirst() ? "" : "oldest"));
    }

    private Filter text(String name, @Nullable String chosen, Ui ui) {
        return Filter.text(name, say("console.filter." + name, ui), given(chosen));
    }

    private List<Option> roles(Ui ui) {
        return Stream.of(Role.values())
                .map(each -> new Option(each.key(), roleOf(each.key(), ui)))
                .toList();
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private static String given(@Nullable String chosen) {
        return chosen == null ? "" : chosen.strip();
    }
}
