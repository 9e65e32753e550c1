package dev.firebreak.switches.files;

/** A file from which nothing can be read, with the one reason why. */
final class BadFile extends Exception {

    private final transient Fault fault;

    BadFile(Fault fault) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
    }

    BadFile(Place place, String why) {
        this(Fault.of(place, "", why));
    }

    Fault fault() {
        return fault;
    }
}
