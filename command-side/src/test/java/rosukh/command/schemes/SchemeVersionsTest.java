package rosukh.command.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.TestSchemes.BEFORE;
import static rosukh.command.TestSchemes.TODAY;
import static rosukh.command.TestSchemes.document;
import static rosukh.command.TestSchemes.published;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

class SchemeVersionsTest extends Versions {

    /// In the order of their periods, and a scheme's versions one after another, as the register
    /// grows. All five shapes are among them.
    private static final List<String> FILES =
            List.of(
                    "cn-hnte-2016",
                    "es-pyme-innovadora-2015",
                    "fr-jei-2004-15pct",
                    "fr-jei-2025-20pct",
                    "in-dpiit-2019",
                    "ir-kb-1393-03-31",
                    "ir-kb-1396-10-02",
                    "ir-kb-1402-02-18",
                    "kr-innobiz-2024");

    @Test
    void all_nine_files_go_from_draft_to_publication() {
        List<SchemeEvent> history = new ArrayList<>();
        SchemeVersions state = SchemeVersions.NONE;
        for (String file : FILES) {
            Scheme scheme = SchemeJson.parse(TestSchemes.file(file));
            for (SchemeCommand command : throughTheRegister(scheme))
                for (SchemeEvent event : state.decide(command, null)) {
                    history.add(event);
                    state = state.evolve(event, null);
                }
        }
        assertThat(history).filteredOn(SchemeVersionPublished.class::isInstance).hasSize(9);
        assertThat(history).hasSize(9 * 4);
        assertThat(state.drafts()).isEmpty();
        assertThat(state.published().periods("ir-kb").gaps()).isEmpty();
        assertThat(state.published().periods("fr-jei").gaps()).isEmpty();
        assertThat(state.published().versions())
                .extracting(Scheme::shape)
                .contains(
                        "SCORE_WITH_GATES",
                        "ANY_OF",
                        "ALL_OF_GATES",
                        "GATES_AND_CLASS_TABLE",
                        "TWO_STAGE_SCORE_WITH_GRADE");
    }

    private static List<SchemeCommand> throughTheRegister(Scheme scheme) {
        return List.of(
                new DraftVersion(scheme.id(), scheme.document(), DRAFTER, scheme.effectiveFrom()),
                new ValidateVersion(scheme.id(), scheme.version(), DRAFTER, scheme.effectiveFrom()),
                new PublishVersion(
                        scheme.id(),
                        scheme.version(),
                        scheme.sha256(),
                        PUBLISHER,
                        scheme.effectiveFrom()));
    }

    @Test
    void conflicts_with_what_is_there_are_told_from_flaws_of_the_document() {
        SchemeVersions state = SchemeVersions.NONE.evolve(published(TODAY), null);
        assertThat(kindOf(state, draft(document(TODAY)))).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(kindOf(state, draft(document(TODAY).replace("50000000000", "1"))))
                .isEqualTo(Refused.Kind.CONFLICT);
        assertThat(kindOf(SchemeVersions.NONE, draft("{}"))).isEqualTo(Refused.Kind.UNPROCESSABLE);
        SchemeVersions ready =
                SchemeVersions.NONE
                        .evolve(drafted(document(TODAY)), null)
                        .evolve(validated(document(TODAY), 1), null);
        assertThat(kindOf(ready, new PublishVersion("ir-kb", TODAY, "00", PUBLISHER, DAY)))
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void every_flaw_of_a_document_is_told() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> SchemeVersions.NONE.decide(draft("{\"version\": 1}"), null));
        assertThat(refused.violations()).isNotEmpty();
        assertThat(refused.violations().getFirst().code()).isEqualTo(refused.code());
        assertThat(refused.getMessage()).doesNotStartWith(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1393-03-31", BEFORE, TODAY})
    void an_independent_library_computes_the_same_canonical_form_and_hash(String version)
            throws IOException, NoSuchAlgorithmException {
        SchemeVersionPublished stored = published(version);
        String canonical = new JsonCanonicalizer(document(version)).getEncodedString();
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(canonical.getBytes(StandardCharsets.UTF_8));

        assertThat(stored.document()).isEqualTo(canonical);
        assertThat(stored.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void the_aggregate_handles_every_command() {
        List<Class<?>> handled =
                Arrays.stream(SchemeAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .<Class<?>>map(types -> types[0])
                        .toList();
        assertThat(handled).containsExactlyInAnyOrder(SchemeCommand.class.getPermittedSubclasses());
    }

    private static Refused.Kind kindOf(SchemeVersions state, SchemeCommand command) {
        return catchThrowableOfType(Refused.class, () -> state.decide(command, null)).kind();
    }
}
