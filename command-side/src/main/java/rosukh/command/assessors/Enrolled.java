package rosukh.command.assessors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An assessor of the register.
///
/// @param provinces empty for the whole country
/// @param mostCases open cases at once
/// @param inService may be asked
/// @param lastAssigned day of the last assignment; null for none
record Enrolled(
        String organisation,
        List<String> fields,
        List<String> provinces,
        int mostCases,
        boolean inService,
        @Nullable LocalDate lastAssigned) {

    Enrolled {
        fields = List.copyOf(fields);
        provinces = List.copyOf(provinces);
    }

    boolean worksIn(String provinceKey) {
        return provinces.isEmpty() || provinces.contains(provinceKey);
    }

    Enrolled inService(boolean now) {
        return new Enrolled(organisation, fields, provinces, mostCases, now, lastAssigned);
    }

    Enrolled assignedOn(LocalDate day) {
        LocalDate last = lastAssigned != null && lastAssigned.isAfter(day) ? lastAssigned : day;
        return new Enrolled(organisation, fields, provinces, mostCases, inService, last);
    }
}
