package rosukh.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventTypes;
import rosukh.events.Tagged;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/// What is stored for ever: every event under its name, in its shape. A change of a golden file of
/// a released revision is a change of history and never right; a new event needs a new file
/// (`-Dcontract.accept=true` writes a first one).
class ContractTest {

    private static final Set<Class<?>> PLAIN =
            Set.of(
                    String.class,
                    int.class,
                    Integer.class,
                    long.class,
                    boolean.class,
                    LocalDate.class);

    static Stream<Class<?>> events() {
        return EventTypes.all().values().stream();
    }

    @BeforeAll
    static void accept() {
        if (Boolean.getBoolean("contract.accept")) GoldenFiles.acceptMissing();
    }

    @Test
    void every_event_has_a_golden_file_and_no_file_is_an_orphan() {
        List<String> declared = events().map(GoldenFiles::name).sorted().toList();
        List<String> current =
                GoldenFiles.names().stream().filter(name -> !isOfAnOlderRevision(name)).toList();
        assertThat(current).as("files in %s", GoldenFiles.FOLDER).isEqualTo(declared);
    }

    /// Older revisions keep their files for ever: they are the input of an upcaster.
    private static boolean isOfAnOlderRevision(String file) {
        String name = file.replaceFirst("\\.v\\d+\\.json$", "");
        int revision = Integer.parseInt(file.replaceFirst(".*\\.v(\\d+)\\.json$", "$1"));
        return EventTypes.classOf(name)
                .map(event -> revision < EventTypes.typeOf(event).revision())
                .orElse(false);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_stored_event_is_read_and_written_byte_by_byte(Class<?> event) {
        String stored = GoldenFiles.read(event);
        Object read = GoldenFiles.JSON.readValue(stored, event);
        assertThat(GoldenFiles.JSON.writeValueAsString(read)).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_golden_file_shows_every_component_in_order(Class<?> event) {
        ObjectNode stored = (ObjectNode) GoldenFiles.JSON.readTree(GoldenFiles.read(event));
        assertThat(stored.propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(event.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_optional_component_may_be_absent(Class<?> event) {
        ObjectNode stored = (ObjectNode) GoldenFiles.JSON.readTree(GoldenFiles.read(event));
        for (RecordComponent component : event.getRecordComponents())
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                stored.remove(component.getName());
        String shortest = GoldenFiles.JSON.writeValueAsString(stored);
        Object read = GoldenFiles.JSON.readValue(shortest, event);
        assertThat(GoldenFiles.JSON.writeValueAsString(read)).isEqualTo(shortest);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_name_is_its_slice_and_a_fact_in_kebab_case(Class<?> event) {
        String slice = event.getPackageName().replaceFirst("^rosukh\\.events\\.", "");
        assertThat(EventTypes.typeOf(event).value())
                .matches(slice + "\\.[a-z]+(-[a-z]+)*")
                .endsWith(lastWord(event));
        assertThat(event.getSimpleName()).doesNotEndWith("Event");
    }

    private static String lastWord(Class<?> event) {
        return event.getSimpleName().replaceFirst(".*(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    }

    /// No fractions, no sets and no maps: what is hashed must be written alike everywhere.
    @ParameterizedTest
    @MethodSource("events")
    void an_event_holds_plain_values_only(Class<?> event) {
        for (RecordComponent component : event.getRecordComponents())
            assertPlain(component.getGenericType());
    }

    private static void assertPlain(Type type) {
        if (type instanceof ParameterizedType generic) {
            assertThat(generic.getRawType()).isEqualTo(List.class);
            assertPlain(generic.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> c && c.isRecord()) {
            for (RecordComponent component : c.getRecordComponents())
                assertPlain(component.getGenericType());
        } else {
            assertThat(type).matches(t -> PLAIN.contains(t) || ((Class<?>) t).isEnum());
        }
    }

    /// A component whose name does not say it all is explained where the event is declared.
    @ParameterizedTest
    @MethodSource("events")
    void every_event_says_what_happened(Class<?> event) throws Exception {
        String file = event.getEnclosingClass().getName().replace('.', '/') + ".java";
        String source = Files.readString(Path.of("src/main/java").resolve(file));
        String type = "@EventType(\"" + EventTypes.typeOf(event).value() + "\")";
        String before = source.substring(0, source.indexOf(type)).stripTrailing();
        assertThat(before.substring(before.lastIndexOf('\n') + 1).strip()).startsWith("///");
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_sample_survives_the_way_to_the_store_and_back(Class<?> event) {
        Object sample = Sample.of(event);
        assertThat(GoldenFiles.JSON.readValue(GoldenFiles.JSON.writeValueAsString(sample), event))
                .isEqualTo(sample);
    }

    @Test
    void a_published_version_carries_its_whole_document_and_its_hash() {
        SchemeVersionPublished published =
                GoldenFiles.JSON.readValue(
                        GoldenFiles.read(SchemeVersionPublished.class),
                        SchemeVersionPublished.class);
        Scheme scheme =
                Scheme.parse(
                        GoldenFiles.JSON.readValue(published.document(), new TypeReference<>() {}));
        assertThat(scheme.sha256()).isEqualTo(published.sha256());
        assertThat(scheme.document()).isEqualTo(published.document());
        assertThat(CanonicalJson.sha256(published.document())).isEqualTo(published.sha256());
        SchemeVersionDrafted drafted =
                GoldenFiles.JSON.readValue(
                        GoldenFiles.read(SchemeVersionDrafted.class), SchemeVersionDrafted.class);
        assertThat(drafted.document()).isEqualTo(published.document());
        assertThat(drafted.sha256()).isEqualTo(published.sha256());
    }

    /// Submissions pin the version in force, so they depend on what moves its days; drafts do not.
    @Test
    void what_moves_the_days_of_a_scheme_is_tagged() {
        assertThat(events().filter(SchemeEvent.class::isAssignableFrom))
                .filteredOn(Tagged.class::isAssignableFrom)
                .extracting(event -> EventTypes.typeOf(event).value())
                .containsExactlyInAnyOrder(
                        "schemes.version-published",
                        "schemes.version-closed",
                        "schemes.version-retired");
        SchemeVersionRetired retired =
                GoldenFiles.JSON.readValue(
                        GoldenFiles.read(SchemeVersionRetired.class), SchemeVersionRetired.class);
        assertThat(retired.tags()).containsExactly("scheme:ir-kb");
    }

    @Test
    void what_must_be_unique_is_claimed() {
        assertThat(
                        events().filter(Claiming.class::isAssignableFrom)
                                .map(event ->
                                        GoldenFiles.JSON.readValue(GoldenFiles.read(event), event))
                                .flatMap(event -> ((Claiming) event).claims().stream()))
                .containsExactlyInAnyOrder(
                        new Claim("firm.legal-id", "10320004156"),
                        new Claim("certificate.number", "KB-1405-000001"),
                        new Claim("deadline.raised", "f-01k8m2v7t3.1/ASSESS/1/2026-07-20/WARNING"),
                        new Claim("deadline.raised", "f-01k8m2v7t3.1/ASSESS/1/2026-07-20/BREACH"),
                        new Claim("session.case", "f-01k8m2v7t3.1#1"),
                        new Claim("batch.undone", "b-01kb2w9x4q7r5t6y8z0a1b2c3c"),
                        new Claim("letter.occasion", "REQUEST/f-01k8m2v7t3.1/Q1"),
                        new Claim(
                                "linkage.contract-document",
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        new Claim("certification.sale", "m-01kb2w9x4q7r5t6y8z0a1b2c4e"),
                        new Claim("brokers.bridging-required", "broker-1-adviser/ir-kb/1405-01-11"),
                        new Claim(
                                "brokers.accreditation-limited",
                                "broker-1-adviser/ir-kb/1405-01-11"),
                        new Claim("incentive.contract", "m-01k9c4d5e6"),
                        new Claim("programmes.output", "4711"),
                        new Claim("zones.lapse", "KRM-P01.z1/A-1#7"),
                        new Claim("zones.active-allocation", "KRM-P01.z1/A-1#7"),
                        new Claim("indicators.right", "PATENT/IR-104882"),
                        new Claim("fund.review", "guaranteeId/certificateNumber"),
                        new Claim("fund.claim-overdue", "guaranteeId#7"));
    }
}
