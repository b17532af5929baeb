package rosukh.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import rosukh.command.kernel.Actor;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.LetterCommand;
import rosukh.command.letters.LetterCommand.BeginSending;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.Outcome;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.letters.TemplateCommand;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The templates that come with the product, where some firms are written to, and a letter in each
/// state. What the mail server says is made up; a demo without one leaves the rest waiting.
final class LetterSteps {

    /// What becomes of a letter of the demo; they go round by this order.
    enum Way {
        SENT,
        WAITING,
        PUT_OFF,
        REFUSED,
        CANCELLED
    }

    /// One firm in so many has an address.
    private static final int FIRMS_PER_ADDRESS = 20;

    private static final int LETTERS = 15;
    private static final LocalDate DRAFTED_ON = LocalDate.of(2026, 10, 10);
    private static final LocalDate APPROVED_ON = LocalDate.of(2026, 10, 12);
    private static final LocalDate ADDRESSED_ON = LocalDate.of(2026, 10, 17);
    private static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 17);
    private static final Instant SENT_AT = Instant.parse("2026-11-17T07:30:00Z");
    private static final Actor POST = Actor.of("letter-post", "system", "rosukh");

    private static final JsonMapper JSON = new JsonMapper();

    private LetterSteps() {}

    /// One person drafts and a second one approves.
    static List<Step> templates() {
        List<Step> steps = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            steps.add(
                    step(
                            "draft",
                            new DraftTemplate(
                                    kind, texts(kind), Cast.DRAFTER.account(), DRAFTED_ON),
                            Cast.DRAFTER));
            steps.add(
                    step(
                            "approval",
                            new ApproveTemplate(
                                    kind, 1, APPROVED_ON, Cast.MANAGER.account(), APPROVED_ON),
                            Cast.MANAGER));
        }
        return List.copyOf(steps);
    }

    /// Addresses and letters, after the cases they are about.
    static List<Step> of(DemoPlan plan) {
        List<Step> steps = new ArrayList<>();
        for (PlannedFirm firm : addressed(plan)) steps.add(address(firm));
        List<PlannedCase> cases = written(plan);
        for (int i = 0; i < cases.size(); i++) letter(i, cases.get(i), steps);
        return List.copyOf(steps);
    }

    /// Firms that are written to.
    static List<PlannedFirm> addressed(DemoPlan plan) {
        return plan.firms().stream()
                .filter(firm -> number(firm) % FIRMS_PER_ADDRESS == FIRMS_PER_ADDRESS / 2)
                .toList();
    }

    /// What becomes of the letter about each case that is written about.
    static List<Way> ways(DemoPlan plan) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < written(plan).size(); i++) ways.add(way(i));
        return ways;
    }

    private static List<PlannedCase> written(DemoPlan plan) {
        List<PlannedFirm> firms = addressed(plan);
        return plan.cases().stream()
                .filter(planned -> firms.contains(planned.firm()))
                .limit(LETTERS)
                .toList();
    }

    private static Way way(int index) {
        return Arrays.asList(Way.values()).get(index % Way.values().length);
    }

    private static Step address(PlannedFirm firm) {
        String by = Cast.officer(firm).account();
        String address = "info@" + firm.firmId() + ".example";
        String language = number(firm) % 100 == FIRMS_PER_ADDRESS / 2 ? "en" : "fa";
        return Step.of(
                ContactEvent.streamOf(firm.firmId()),
                "demo-contact-" + firm.firmId(),
                new NameContact(firm.firmId(), address, language, by, ADDRESSED_ON),
                Cast.officer(firm));
    }

    private static void letter(int index, PlannedCase planned, List<Step> into) {
        String id = "l-demo-%04d".formatted(index + 1);
        Actor officer = Cast.officer(planned.firm());
        into.add(
                step(
                        "written",
                        new WriteLetter(
                                id,
                                planned.caseId(),
                                LetterKind.CUSTOM,
                                null,
                                Map.of("topic", Words.TOPIC, "message", Words.MESSAGE),
                                null,
                                officer.account(),
                                WRITTEN_ON),
                        officer,
                        null));
        switch (way(index)) {
            case WAITING -> {}
            case SENT -> tried(id, Outcome.TAKEN, "250 2.0.0 Ok: queued as 4F1A" + index, into);
            case PUT_OFF -> tried(id, Outcome.LATER, "451 4.7.1 Try again later", into);
            case REFUSED -> tried(id, Outcome.NEVER, "550 5.1.1 No such user", into);
            case CANCELLED ->
                    into.add(
                            step(
                                    "cancelled",
                                    new CancelLetter(
                                            id, Words.BY_PHONE, officer.account(), WRITTEN_ON),
                                    officer,
                                    Words.BY_PHONE));
        }
    }

    private static void tried(String id, Outcome outcome, String answer, List<Step> into) {
        into.add(step("begun", new BeginSending(id, SENT_AT), POST, null));
        into.add(
                step(
                        "answered",
                        new RecordAnswer(id, 1, outcome, answer, SENT_AT.plusSeconds(2)),
                        POST,
                        null));
    }

    private static Step step(String what, TemplateCommand command, Actor actor) {
        return Step.of(
                command.streamId(),
                "demo-letter-template-" + command.kind() + "-" + what,
                command,
                actor);
    }

    private static Step step(
            String what, LetterCommand command, Actor actor, @Nullable String reason) {
        return new Step(
                command.streamId(),
                "demo-" + command.letterId() + "-" + what,
                command,
                actor,
                reason,
                null);
    }

    private static TemplateTexts texts(LetterKind kind) {
        try (InputStream in =
                new ClassPathResource("seed/letters/" + kind + ".json").getInputStream()) {
            JsonNode texts = JSON.readTree(in);
            return new TemplateTexts(
                    new LetterText(
                            texts.get("subjectFa").asString(), texts.get("bodyFa").asString()),
                    new LetterText(
                            texts.get("subjectEn").asString(), texts.get("bodyEn").asString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Firms of the demo are numbered from 1.
    private static int number(PlannedFirm firm) {
        return Integer.parseInt(firm.firmId().substring(firm.firmId().lastIndexOf('-') + 1));
    }
}
