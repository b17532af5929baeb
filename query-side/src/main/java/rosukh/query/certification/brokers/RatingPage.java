package rosukh.query.certification.brokers;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.brokers.BrokerRole;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// Where a firm says how well it was helped.
@Controller
@Reads(BrokerProjection.GROUP)
class RatingPage {

    private static final int STARS = 5;

    private final Brokers brokers;
    private final MessageSource messages;

    RatingPage(Brokers brokers, MessageSource messages) {
        this.brokers = brokers;
        this.messages = messages;
    }

    /// A case in which the firm was helped.
    ///
    /// @param broker account
    /// @param organisation of the broker
    /// @param said what the firm said; null while it has said nothing
    /// @param open it can be said now
    public record Row(
            String caseId,
            String broker,
            String organisation,
            @Nullable String said,
            boolean open) {}

    @GetMapping("/brokers/ratings")
    String show(Reader reader, Ui ui, Model model) {
        BrokerWords words = new BrokerWords(messages, ui.format(), List.of());
        String firmId = reader.firmId();
        List<HelpedCase> cases = firmId == null ? List.of() : brokers.ofFirm(firmId);
        model.addAttribute("rows", cases.stream().map(each -> row(each, words)).toList());
        model.addAttribute(
                "stars",
                IntStream.rangeClosed(1, STARS)
                        .mapToObj(each -> new Option("" + each, words.say("stars." + each)))
                        .toList()
                        .reversed());
        return "certification/broker-ratings";
    }

    private Row row(HelpedCase one, BrokerWords words) {
        RegisteredBroker broker = brokers.find(one.helper()).orElse(null);
        boolean over =
                broker != null
                        && broker.file()
                                .seat(one.caseId(), BrokerRole.HELP)
                                .filter(seat -> !seat.open())
                                .isPresent();
        return new Row(
                one.caseId(),
                one.helper(),
                broker == null ? "" : broker.organisation(),
                one.stars() == 0 ? null : words.say("stars." + one.stars()),
                over && one.stars() == 0);
    }
}
