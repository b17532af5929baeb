package rosukh.events.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A record with something in every component.
final class Sample {

    private Sample() {}

    static Object of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values =
                Arrays.stream(components)
                        .map(each -> value(each.getGenericType(), each.getName()))
                        .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + record, e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list)
            return List.of(value(list.getActualTypeArguments()[0], name));
        if (type == String.class) return name;
        if (type == int.class || type == Integer.class) return 7;
        if (type == long.class) return 7L;
        if (type == boolean.class) return true;
        if (type == LocalDate.class) return LocalDate.of(2026, 5, 9);
        if (type instanceof Class<?> c && c.isEnum()) return c.getEnumConstants()[0];
        if (type instanceof Class<?> c && c.isRecord()) return of(c);
        throw new IllegalArgumentException("the contract has no values of type " + type);
    }
}
