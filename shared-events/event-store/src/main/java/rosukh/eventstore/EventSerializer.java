package rosukh.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// Events as JSON under declared names; Axon's own types, such as tokens, under their class names.
///
/// Only declared names and allowed packages can be read: a name from the database never loads a
/// class of its own choosing, and an unknown one stops the reader. Components are written in the
/// order of their declaration and absent ones are left out, so that an optional component can be
/// added without touching history.
public final class EventSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    private final EventNames names;
    private final List<String> packages;

    private EventSerializer(EventNames names, List<String> packages, List<JacksonModule> modules) {
        super(
                Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(json -> configure(json, packages, modules)));
        this.names = names;
        this.packages = packages;
    }

    /// A serializer for the declared names and Axon's own types.
    public static EventSerializer of(EventNames names) {
        return new EventSerializer(names, List.of(AXON), List.of());
    }

    /// The same, also accepting classes of further packages by their class names.
    ///
    /// @param prefixes for example `java.lang.`
    public static EventSerializer of(
            EventNames names, List<JacksonModule> modules, String... prefixes) {
        return new EventSerializer(
                names, Stream.concat(Stream.of(AXON), Stream.of(prefixes)).toList(), modules);
    }

    private static void configure(
            JsonMapper.Builder json, List<String> packages, List<JacksonModule> modules) {
        var validator = BasicPolymorphicTypeValidator.builder();
        packages.forEach(validator::allowIfSubType);
        json.polymorphicTypeValidator(validator.build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .addModules(modules);
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        return super.serialize(
                object instanceof MetaData metadata ? texts(metadata) : object, representation);
    }

    /// The declared name, or the class name of a type from an allowed package.
    ///
    /// @throws SerializationException for any other class, which could never be read again
    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        Class<?> payload = type;
        return names.nameOf(payload)
                .<SerializedType>map(name ->
                        new SimpleSerializedType(name.name(), Integer.toString(name.revision())))
                .orElseGet(() -> allowedType(payload));
    }

    private SerializedType allowedType(Class<?> type) {
        SerializedType named = super.typeForClass(type);
        if (!SerializedType.emptyType().equals(named) && !isAllowed(named))
            throw new SerializationException("no name is declared for " + type.getName());
        return named;
    }

    /// The class declared for a name.
    ///
    /// @throws UnknownEventType for a name that is neither declared nor from an allowed package
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        return names.classOf(type.getName()).orElseGet(() -> allowedClass(type));
    }

    private Class<?> allowedClass(SerializedType type) {
        if (!isAllowed(type)) throw new UnknownEventType(type);
        return super.classForType(type);
    }

    private boolean isAllowed(SerializedType type) {
        return packages.stream().anyMatch(type.getName()::startsWith);
    }

    private static MetaData texts(MetaData metadata) {
        Map<String, String> texts = new TreeMap<>();
        metadata.forEach((key, value) -> texts.put(key, Objects.toString(value)));
        return MetaData.from(texts);
    }
}
