/// Holds the stored form of every event to its golden file.
package rosukh.events.contract;
