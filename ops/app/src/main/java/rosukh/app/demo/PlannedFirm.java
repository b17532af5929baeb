package rosukh.app.demo;

import java.time.LocalDate;

/// A firm of the demo, made up.
record PlannedFirm(
        String firmId,
        String legalId,
        String name,
        String industryGroup,
        int isicDivision,
        String size,
        String estateKey,
        String provinceKey,
        LocalDate registeredOn) {}
