package rosukh.query.audit.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.events.listing.MembershipEvent;
import rosukh.query.audit.Wording;
import rosukh.query.audit.differences.Differences.Change;
import rosukh.query.audit.differences.Differences.Source;
import rosukh.query.audit.differences.Differences.State;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// What changed between two moments, place by place, on a page.
@Controller
class DifferencesPage {

    private final RecordStates records;
    private final MessageSource messages;

    DifferencesPage(RecordStates records, MessageSource messages) {
        this.records = records;
        this.messages = messages;
    }

    /// A changed place in words.
    ///
    /// @param part of the record it belongs to
    /// @param before a line for each value; none where there was nothing
    /// @param what the event that last set it
    public record Row(
            String part,
            String path,
            List<String> before,
            List<String> after,
            Source by,
            String what,
            String who) {}

    @GetMapping("/cases/{caseId}/differences")
    String ofCase(@PathVariable String caseId, Between between, Reader reader, Ui ui, Model model) {
        return show("cases", caseId, between, reader, ui, model);
    }

    @GetMapping("/firms/{firmId}/differences")
    String ofFirm(@PathVariable String firmId, Between between, Reader reader, Ui ui, Model model) {
        return show("firms", firmId, between, reader, ui, model);
    }

    @GetMapping("/linkage/demands/{demandId}/differences")
    String ofDemand(
            @PathVariable String demandId, Between between, Reader reader, Ui ui, Model model) {
        return show("demands", demandId, between, reader, ui, model);
    }

    @GetMapping("/linkage/matches/{matchId}/differences")
    String ofMatch(
            @PathVariable String matchId, Between between, Reader reader, Ui ui, Model model) {
        return show("matches", matchId, between, reader, ui, model);
    }

    @GetMapping("/council/actions/{actionId}/differences")
    String ofCouncilAction(
            @PathVariable String actionId, Between between, Reader reader, Ui ui, Model model) {
        return show("council-actions", actionId, between, reader, ui, model);
    }

    @GetMapping("/council/meetings/{meetingId}/differences")
    String ofCouncilMeeting(
            @PathVariable String meetingId, Between between, Reader reader, Ui ui, Model model) {
        return show("council-meetings", meetingId, between, reader, ui, model);
    }

    @GetMapping("/programmes/{programmeId}/differences")
    String ofProgramme(
            @PathVariable String programmeId, Between between, Reader reader, Ui ui, Model model) {
        return show("programmes", programmeId, between, reader, ui, model);
    }

    @GetMapping("/fund/guarantees/{guaranteeId}/differences")
    String ofGuarantee(
            @PathVariable String guaranteeId, Between between, Reader reader, Ui ui, Model model) {
        return show("guarantees", guaranteeId, between, reader, ui, model);
    }

    @GetMapping("/listing/firms/{firmId}/differences")
    String ofListing(
            @PathVariable String firmId, Between between, Reader reader, Ui ui, Model model) {
        return show("listings", firmId, between, reader, ui, model);
    }

    @GetMapping("/energy/sites/{siteId}/differences")
    String ofEnergySite(
            @PathVariable String siteId, Between between, Reader reader, Ui ui, Model model) {
        return show("energy-sites", siteId, between, reader, ui, model);
    }

    @GetMapping("/listing/membership/differences")
    String ofMembership(Between between, Reader reader, Ui ui, Model model) {
        String view =
                show(MembershipEvent.STREAM, MembershipEvent.STREAM, between, reader, ui, model);
        // There is one, so it is called by what it is.
        model.addAttribute(
                "id", messages.getMessage("listing.membership.title", null, ui.lang().locale()));
        return view;
    }

    private String show(
            String kind, String id, Between between, Reader reader, Ui ui, Model model) {
        Wording wording = new Wording(messages, ui);
        List<State> states = records.of(kind, id, reader);
        Differences found = records.between(kind, id, states, between);
        Values values = new Values(wording, ui.format());
        Map<Long, String> words = records.words(kind, id, reader, ui);
        String page = records.page(kind, id);
        model.addAttribute("section", page.split("/", -1)[1]);
        model.addAttribute("address", page);
        model.addAttribute("api", records.api(kind, id));
        model.addAttribute("id", id);
        model.addAttribute("found", found);
        model.addAttribute(
                "rows",
                found.changes().stream()
                        .map(each -> row(found, each, words, wording, values))
                        .toList());
        model.addAttribute("filters", filters(states, found, words, wording));
        return "audit/differences";
    }

    private static Row row(
            Differences found,
            Change change,
            Map<Long, String> words,
            Wording wording,
            Values values) {
        Source by = found.source(change);
        String[] names = change.path().split("/", -1);
        String part = names.length > 1 ? names[1] : "";
        return new Row(
                wording.part(found.kind(), part),
                change.path(),
                values.lines(change.before()),
                values.lines(change.after()),
                by,
                what(by.position(), by.event(), words, wording),
                wording.who(by.actor(), by.role(), by.organisation(), by.onBehalfOf()));
    }

    private static String what(
            long position, String event, Map<Long, String> words, Wording wording) {
        String told = words.get(position);
        return told == null ? wording.event(event) : told;
    }

    /// The moments that can be chosen are the record's own events.
    private static List<Filter> filters(
            List<State> states, Differences found, Map<Long, String> words, Wording wording) {
        List<Option> moments = new ArrayList<>();
        for (State each : states)
            moments.add(
                    new Option(
                            "" + each.told().position(),
                            wording.moment(each.told().position(), each.told().at())
                                    + " · "
                                    + what(
                                            each.told().position(),
                                            each.told().type(),
                                            words,
                                            wording)));
        return List.of(
                Filter.choice(
                        "from", wording.say("diff.from"), moments, chosen(states, found.from())),
                Filter.choice("to", wording.say("diff.to"), moments, chosen(states, found.to())));
    }

    private static String chosen(List<State> states, Differences.Point point) {
        String last = "";
        for (State each : states)
            if (each.told().position() <= point.position()) last = "" + each.told().position();
        return last;
    }
}
