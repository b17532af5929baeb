package rosukh.query.delegations.mine;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// For whom the reader acts, who acts for the reader, and the forms to give, accept and end that.
@Controller
@Reads(DelegationProjection.GROUP)
class DelegationPage {

    private static final List<String> ROLES = List.of("officer", "assessor", "committee");

    private final DelegationFiles files;
    private final MessageSource messages;

    DelegationPage(DelegationFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// A delegation as the page shows it.
    ///
    /// @param acceptable the reader may accept it now
    /// @param endable the reader may end it now
    public record Row(
            String delegationId,
            String giver,
            Tag state,
            String sentence,
            List<Fact> facts,
            boolean acceptable,
            boolean endable) {}

    @GetMapping("/delegations")
    String show(Reader reader, Ui ui, Model model) {
        model.addAttribute("given", rows(files.given(reader.account()), reader, ui));
        model.addAttribute("received", rows(files.received(reader.account()), reader, ui));
        model.addAttribute("version", files.version(reader.account()));
        model.addAttribute(
                "roles",
                ROLES.stream()
                        .filter(reader::may)
                        .map(role -> new Option(role, role(role, ui.format())))
                        .toList());
        return "delegations/mine";
    }

    private List<Row> rows(List<Delegation> all, Reader reader, Ui ui) {
        return all.stream().map(each -> row(each, reader, ui.format(), ui.today())).toList();
    }

    private Row row(Delegation each, Reader reader, Format format, LocalDate today) {
        Delegation.State state = each.on(today);
        boolean given = each.giver().equals(reader.account());
        boolean lives =
                state == Delegation.State.OFFERED
                        || state == Delegation.State.COMING
                        || state == Delegation.State.RUNNING;
        return new Row(
                each.delegationId(),
                each.giver(),
                new Tag(tone(state), say("state." + state, format)),
                say(
                        "sentence",
                        format,
                        format.isolated(each.receiver()),
                        format.isolated(each.giver()),
                        role(each.role(), format)),
                List.of(
                        Fact.of(say("form.from", format), format.date(each.from())),
                        Fact.of(say("form.to", format), format.date(each.to())),
                        Fact.of(say("form.why", format), each.reason()),
                        Fact.of(
                                say("accepted", format),
                                each.acceptedOn() == null ? "" : format.date(each.acceptedOn())),
                        Fact.of(say("ended", format), ended(each, format))),
                !given && state == Delegation.State.OFFERED,
                lives && (given || each.acceptedOn() != null));
    }

    private String ended(Delegation each, Format format) {
        LocalDate on = each.endedOn();
        String by = each.endedBy();
        return on == null || by == null ? "" : say("ended.by", format, format.date(on), by);
    }

    private String role(String role, Format format) {
        return messages.getMessage("design.role." + role, null, format.lang().locale());
    }

    private String say(String key, Format format, Object... arguments) {
        return messages.getMessage("delegations." + key, arguments, format.lang().locale());
    }

    private static Tone tone(Delegation.State state) {
        return switch (state) {
            case OFFERED -> Tone.INFO;
            case COMING -> Tone.ACCENT;
            case RUNNING -> Tone.GOOD;
            case ENDED, OVER -> Tone.NEUTRAL;
        };
    }
}
