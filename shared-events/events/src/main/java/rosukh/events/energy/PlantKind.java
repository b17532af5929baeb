package rosukh.events.energy;

/// What a tariff tells apart: plants of their own, and those behind the meter of a subscriber.
public enum PlantKind {
    SUBSCRIBER,
    FARM
}
