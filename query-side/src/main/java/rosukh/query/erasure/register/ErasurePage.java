package rosukh.query.erasure.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// Every erasure with its history, the persons whom a firm has named, and the forms to ask for an
/// erasure, to decide on it and to forbid it.
@Controller
@Reads(ErasureProjection.GROUP)
class ErasurePage {

    private final ErasureFiles files;
    private final MessageSource messages;

    ErasurePage(ErasureFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// An erasure as the page shows it.
    ///
    /// @param anchor names it within the page
    /// @param decidable the reader may approve or decline it now
    /// @param approvable nothing stands against approving it by this reader
    /// @param liftable the reader may lift its holds
    public record Row(
            String subject,
            String anchor,
            long version,
            Tag state,
            List<Fact> facts,
            List<String> history,
            List<ErasureFile.Hold> holds,
            boolean decidable,
            boolean approvable,
            boolean liftable) {}

    /// A person whom a firm has named, as the page shows it.
    ///
    /// @param ask where an erasure of this one is asked for; null where it cannot be
    public record PersonRow(
            String number,
            String subject,
            LocalDate since,
            @Nullable LocalDate until,
            Tag state,
            @Nullable String ask) {}

    /// @param firm whose persons are shown; null for none
    /// @param subject to be asked for; null for none yet
    @GetMapping("/audit/erasures")
    String show(
            @RequestParam(required = false) @Nullable String firm,
            @RequestParam(required = false) @Nullable String subject,
            Reader reader,
            Ui ui,
            Model model) {
        persons(firm == null ? "" : firm.strip(), reader, ui, model);
        model.addAttribute("subject", subject);
        List<Row> rows = new ArrayList<>();
        for (ErasureFile file : files.all()) rows.add(row(file, rows.size(), reader, ui.format()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "bases",
                Arrays.stream(ErasureBasis.values())
                        .map(each -> new Option(each.name(), reason(each.name(), ui.format())))
                        .toList());
        model.addAttribute(
                "reasons",
                Arrays.stream(DeclineReason.values())
                        .map(each -> new Option(each.name(), reason(each.name(), ui.format())))
                        .toList());
        return "erasure/register";
    }

    private void persons(String firmId, Reader reader, Ui ui, Model model) {
        model.addAttribute("firm", firmId);
        model.addAttribute(
                "filters", List.of(Filter.text("firm", say("persons.firm", ui.format()), firmId)));
        model.addAttribute(
                "persons",
                files.contactsOf(firmId).map(FirmContacts::persons).orElse(List.of()).stream()
                        .map(each -> person(each, reader, ui))
                        .toList());
    }

    private Row row(ErasureFile file, int index, Reader reader, Format format) {
        boolean decides = reader.has(Role.AUDITOR) && file.state() == ErasureFile.State.REQUESTED;
        boolean lives =
                file.state() != ErasureFile.State.ERASED
                        && file.state() != ErasureFile.State.APPROVED;
        return new Row(
                file.subject(),
                "e" + index,
                file.version(),
                state(file.state(), format),
                facts(file, format),
                file.history().stream().map(step -> line(step, format)).toList(),
                file.holds(),
                decides,
                decides && file.holds().isEmpty() && !file.requestedBy().equals(reader.account()),
                lives && reader.has(Role.AUDITOR));
    }

    private PersonRow person(FirmContacts.Person person, Reader reader, Ui ui) {
        ErasureFile.State state = files.stateOf(person.subject());
        boolean asks = state == ErasureFile.State.KEPT || state == ErasureFile.State.DECLINED;
        return new PersonRow(
                ui.format().n(person.number()),
                person.subject(),
                person.since(),
                person.until(),
                state(state, ui.format()),
                asks && reader.has(Role.OPERATOR, Role.MANAGER)
                        ? ui.here().with("subject", person.subject()) + "#request"
                        : null);
    }

    private Optional<Fact> whose(String subject, Format format) {
        return files.besides(subject)
                .flatMap(firm ->
                        firm.persons().stream()
                                .filter(each -> each.subject().equals(subject))
                                .findFirst()
                                .map(each -> whose(firm.firmId(), each, format)));
    }

    private Fact whose(String firmId, FirmContacts.Person person, Format format) {
        String since = format.date(person.since());
        LocalDate until = person.until();
        String number = format.n(person.number());
        String firm = format.isolated(firmId);
        return Fact.link(
                say("person", format),
                until == null
                        ? say("person.now", format, number, firm, since)
                        : say("person.before", format, number, firm, since, format.date(until)),
                Link.to("/audit/erasures").with("firm", firmId).toString());
    }

    private List<Fact> facts(ErasureFile file, Format format) {
        List<Fact> facts = new ArrayList<>();
        whose(file.subject(), format).ifPresent(facts::add);
        if (!file.reason().isEmpty())
            facts.add(Fact.of(say("why", format), reason(file.reason(), format)));
        ErasureFile.Destroyed gone = file.destroyed();
        if (gone != null) {
            facts.add(Fact.id(say("key", format), gone.keyId()));
            facts.add(Fact.of(say("sealed", format), format.n(gone.sealedEvents())));
            facts.add(Fact.of(say("clear", format), format.n(gone.clearEvents())));
            facts.add(Fact.of(say("files", format), format.n(gone.files())));
            facts.add(Fact.of(say("at", format), format.n(gone.position())));
        }
        int left = files.left(file.subject()).size();
        if (left > 0) facts.add(Fact.of(say("left", format), format.n(left)));
        return facts;
    }

    private String line(ErasureFile.Step step, Format format) {
        return say(
                "step",
                format,
                format.date(step.on()),
                say("event." + step.event(), format),
                format.isolated(step.by()),
                step.text());
    }

    private String reason(String code, Format format) {
        return say("reason." + code, format);
    }

    private String say(String key, Format format, Object... arguments) {
        return messages.getMessage("erasure." + key, arguments, format.lang().locale());
    }

    private Tag state(ErasureFile.State state, Format format) {
        return new Tag(tone(state), say("state." + state, format));
    }

    private static Tone tone(ErasureFile.State state) {
        return switch (state) {
            case KEPT, DECLINED -> Tone.NEUTRAL;
            case REQUESTED -> Tone.INFO;
            case APPROVED -> Tone.ACCENT;
            case ERASED -> Tone.GOOD;
        };
    }
}
