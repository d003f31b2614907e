package io.eata.portal.directory;

/**
 * The Equal Earth projection (Šavrič, Patterson, Jenny 2018): areas keep their proportions, so that no territory looks greater than
 * it is. The map is 4,000 units wide; x grows to the east, y to the south.
 */
public final class EqualEarth {

    /** Units from the western to the eastern edge on the equator. */
    public static final int WIDTH = 4_000;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final double EDGE = Math.PI / (M * A1);
    private static final double SCALE = WIDTH / (2 * EDGE);
    private static final double TOP = y(Math.PI / 2);

    private EqualEarth() {}

    /** A place on the map. */
    public record Spot(double x, double y) {}

    /**
     * @param latitude degrees, −90 to 90
     * @param longitude degrees, −180 to 180
     */
    public static Spot of(double latitude, double longitude) {
        double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double squared = theta * theta;
        double sixth = squared * squared * squared;
        double x = Math.toRadians(longitude)
                * Math.cos(theta)
                / (M * (A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)));
        return new Spot((x + EDGE) * SCALE, (TOP - y(Math.toRadians(latitude))) * SCALE);
    }

    private static double y(double latitude) {
        double theta = Math.asin(M * Math.sin(latitude));
        double squared = theta * theta;
        double sixth = squared * squared * squared;
        return theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared));
    }
}
