package io.eata.carnet.travel;

/** Why a travel cannot be prepared, in the order in which the rules are asked. */
public enum TravelRefusal {
    SAME_TERRITORY("Departure and destination are in one customs territory.", "No declaration is needed between them."),
    TRANSIT_AT_END(
            "A transit passes the territory of departure or destination.", "Leave this transit out of the itinerary."),
    NOT_UNDER_GUARANTEE(
            "A territory of the itinerary is not covered by the carnet.",
            "Ask the association for a carnet valid there.");

    private final String meaning;
    private final String whatToDo;

    TravelRefusal(String meaning, String whatToDo) {
        this.meaning = meaning;
        this.whatToDo = whatToDo;
    }

    /** One sentence saying what stands in the way. */
    public String meaning() {
        return meaning;
    }

    /** One sentence saying how to go on. */
    public String whatToDo() {
        return whatToDo;
    }
}
